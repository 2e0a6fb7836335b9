package dev.aval.approval.evidence.jose;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/// The signing keys in a file, made at the first start. The instance that links it into place first
/// wins; a reader never sees half a file.
final class KeysFile {
  private KeysFile() {}

  static JWKSet load(Path file) {
    try {
      if (!Files.exists(file)) {
        generate(file);
      }
      var keys = JWKSet.parse(Files.readString(file));
      if (keys.isEmpty() || !(keys.getKeys().getFirst() instanceof ECKey first && signs(first))) {
        throw new IllegalStateException(
            "Expected to sign evidence with '%s', but it does not begin with a private EC key that has a kid"
                .formatted(file));
      }
      return keys;
    } catch (IOException | ParseException | JOSEException unreadable) {
      throw new IllegalStateException(
          "Expected to read the evidence keys '%s', but %s"
              .formatted(file, unreadable.getMessage()),
          unreadable);
    }
  }

  private static boolean signs(ECKey key) {
    return key.isPrivate() && key.getKeyID() != null && key.getCurve().equals(Curve.P_256);
  }

  private static void generate(Path file) throws IOException, JOSEException {
    var folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var draft = Files.createTempFile(folder, "keys", ".tmp", ownerOnly);
    try {
      var key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
      Files.writeString(draft, new JWKSet(key).toString(false));
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException faster) {
      // Another instance made it; its keys are the ones.
    } finally {
      Files.delete(draft);
    }
  }
}
