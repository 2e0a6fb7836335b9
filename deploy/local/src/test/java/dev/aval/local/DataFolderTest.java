package dev.aval.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  private static final Texts ENGLISH = new Texts(Locale.ENGLISH);

  @TempDir private Path temp;

  @Test
  void refusesASecondPlatformOnTheSameDataAndNamesTheFirst() throws Exception {
    try (var first = DataFolder.open(temp, ENGLISH)) {
      assertThatThrownBy(() -> DataFolder.open(temp, ENGLISH))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("./aval down")
          .hasMessageContaining("--data");
    }
  }

  @Test
  void isFreeAgainOnceTheFirstHasGone() throws Exception {
    DataFolder.open(temp, ENGLISH).close();
    assertThat(DataFolder.isTaken(temp)).isFalse();
    DataFolder.open(temp, ENGLISH).close();
  }

  @Test
  void nothingTemporaryIsLeftOfTheRunBefore() throws Exception {
    var left = temp.resolve("tmp/tomcat.8081.1/work/page");
    Files.createDirectories(left.getParent());
    Files.writeString(left, "left by a kill");
    try (var data = DataFolder.open(temp, ENGLISH)) {
      assertThat(data.path("tmp")).isEmptyDirectory();
      Files.writeString(data.path("tmp").resolve("mine"), "of the running one");
      assertThatThrownBy(() -> DataFolder.open(temp, ENGLISH)).isInstanceOf(CannotStart.class);
      assertThat(data.path("tmp")).isNotEmptyDirectory();
    }
  }

  @Test
  void keepsSecretsForTheOwnerAlone() throws Exception {
    var secret = temp.resolve("secrets/key");
    OwnerOnly.write(secret, "a");
    OwnerOnly.write(secret, "b");
    assertThat(Files.readString(secret)).isEqualTo("b");
    assertThat(Files.getPosixFilePermissions(secret)).hasSize(2);
    assertThat(Files.getPosixFilePermissions(secret.getParent())).hasSize(3);
  }
}
