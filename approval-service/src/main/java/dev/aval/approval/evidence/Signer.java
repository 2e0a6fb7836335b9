package dev.aval.approval.evidence;

/// Signs in the name of this platform.
public interface Signer {
  /// @return a JWS in its compact form, with `kid`
  String sign(String payload);

  /// The public keys of everything that was ever signed, as a JWK set.
  String publicKeys();
}
