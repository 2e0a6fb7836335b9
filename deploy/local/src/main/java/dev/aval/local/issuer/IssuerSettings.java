package dev.aval.local.issuer;

import dev.aval.local.CannotStart;
import dev.aval.local.Texts;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;

/// Where the issuer is seen from outside, and where its secrets lie.
///
/// @param issuer the name in its tokens, for example `http://localhost:8080/issuer`
/// @param secrets folder of the signing key and the client secrets
public record IssuerSettings(URI issuer, URI publicUrl, Path secrets) {
  /// Demo people have public passwords, so nobody but this machine may reach an issuer that knows
  /// them.
  public static void expectLoopback(String address, Texts texts) {
    try {
      if (!InetAddress.getByName(address).isLoopbackAddress()) {
        throw new CannotStart(texts.say("issuer.notLoopback", address));
      }
    } catch (UnknownHostException e) {
      throw new CannotStart(texts.say("issuer.notLoopback", address));
    }
  }

  public ClientSecrets clientSecrets() {
    return ClientSecrets.in(secrets.resolve("clients.properties"));
  }
}
