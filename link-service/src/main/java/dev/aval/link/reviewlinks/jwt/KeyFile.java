package dev.aval.link.reviewlinks.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/// The signing key in a file, made at the first start. The instance that links it into place first
/// wins; a reader never sees half a key.
final class KeyFile {
  private KeyFile() {}

  static ECKey load(Path file) {
    try {
      if (!Files.exists(file)) {
        generate(file);
      }
      var key = ECKey.parse(Files.readString(file));
      if (!key.isPrivate()) {
        throw new IllegalStateException(
            "Expected to sign sessions with '%s', but it holds no private key".formatted(file));
      }
      return key;
    } catch (IOException | ParseException | JOSEException e) {
      throw new IllegalStateException(
          "Expected to read the session key '%s', but %s".formatted(file, e.getMessage()), e);
    }
  }

  private static void generate(Path file) throws IOException, JOSEException {
    var folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var draft = Files.createTempFile(folder, "key", ".tmp", ownerOnly);
    try {
      var key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
      Files.writeString(draft, key.toJSONString());
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException faster) {
      // Another instance made it; its key is the one.
    } finally {
      Files.delete(draft);
    }
  }
}
