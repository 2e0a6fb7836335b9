package dev.aval.link.orderlinks.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import dev.aval.link.reviewlinks.Token;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JweVaultTest {
  @TempDir Path folder;

  @Test
  void aTokenComesBackAndItsCipherSaysNothing() {
    var vault = new JweVault(keys("a"));
    var token = Token.random();
    var cipher = vault.seal(token);
    assertThat(vault.open(cipher).reveal()).isEqualTo(token.reveal());
    assertThat(cipher).doesNotContain(token.reveal(), token.id());
    assertThat(vault.seal(token)).as("never twice the same").isNotEqualTo(cipher);
  }

  @Test
  void whatWasTamperedWithIsNotOpened() {
    var vault = new JweVault(keys("a"));
    var cipher = vault.seal(Token.random());
    var at = cipher.length() - 30;
    var other = cipher.charAt(at) == 'A' ? 'B' : 'A';
    var tampered = cipher.substring(0, at) + other + cipher.substring(at + 1);
    assertThatThrownBy(() -> vault.open(tampered)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new JweVault(keys("b")).open(cipher))
        .hasMessageContaining("does not hold it");
  }

  @Test
  void aNewKeyInFrontEncryptsAndTheOldOneStillDecrypts() {
    var old = keys("a");
    var cipher = new JweVault(old).seal(Token.random());
    var all = new ArrayList<JWK>(keys("b").getKeys());
    all.addAll(old.getKeys());
    var vault = new JweVault(new JWKSet(all));
    assertThat(vault.open(cipher)).isNotNull();
    assertThat(new JweVault(keys("b")).open(vault.seal(Token.random()))).isNotNull();
  }

  @Test
  void theFileIsMadeOnceForItsOwnerAlone() throws Exception {
    var made = keys("a");
    assertThat(keys("a").toString(false)).isEqualTo(made.toString(false));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("a"))))
        .isEqualTo("rw-------");
    Files.writeString(folder.resolve("c"), "{\"keys\": []}");
    assertThatThrownBy(() -> keys("c")).isInstanceOf(IllegalStateException.class);
  }

  private JWKSet keys(String name) {
    return VaultKeys.load(folder.resolve(name));
  }
}
