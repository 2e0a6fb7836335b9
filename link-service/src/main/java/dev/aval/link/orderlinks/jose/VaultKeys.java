package dev.aval.link.orderlinks.jose;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/// The encryption keys in a file, made at the first start. The instance that links it into place
/// first wins; a reader never sees half a file.
final class VaultKeys {
  private static final int BITS = EncryptionMethod.A256GCM.cekBitLength();

  private VaultKeys() {}

  static JWKSet load(Path file) {
    try {
      if (!Files.exists(file)) {
        generate(file);
      }
      var keys = JWKSet.parse(Files.readString(file));
      if (keys.isEmpty() || !keys.getKeys().stream().allMatch(VaultKeys::encrypts)) {
        throw new IllegalStateException(
            "Expected to encrypt with '%s', but not all in it are keys of %d bits that have a kid"
                .formatted(file, BITS));
      }
      return keys;
    } catch (IOException | ParseException | JOSEException e) {
      throw new IllegalStateException(
          "Expected to read the keys of order links '%s', but %s".formatted(file, e.getMessage()),
          e);
    }
  }

  private static boolean encrypts(JWK key) {
    return key instanceof OctetSequenceKey && key.size() == BITS && key.getKeyID() != null;
  }

  private static void generate(Path file) throws IOException, JOSEException {
    var folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var draft = Files.createTempFile(folder, "keys", ".tmp", ownerOnly);
    try {
      var key = new OctetSequenceKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
      Files.writeString(draft, new JWKSet(key).toString(false));
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException faster) {
      // Another instance made it; its keys are the ones.
    } finally {
      Files.delete(draft);
    }
  }
}
