package dev.aval.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The description of Aval on real servers is one that docker-compose reads (Debian's package).
class ComposeFileTest {
  static final Path REPOSITORY = Path.of("../..");

  @Test
  void dockerComposeReadsIt(@TempDir Path folder) throws Exception {
    assumeTrue(
        available(folder), "docker-compose is not installed: the compose file is not checked");
    var secrets = folder.resolve("env");
    run("sh deploy/compose/secrets.sh > " + secrets, folder);
    assertThat(run("docker-compose --env-file " + secrets + " config", folder)).isZero();
  }

  @Test
  void nothingStartsWithoutItsSecrets(@TempDir Path folder) throws Exception {
    assumeTrue(
        available(folder), "docker-compose is not installed: the compose file is not checked");
    var none = Files.createFile(folder.resolve("none"));
    assertThat(run("docker-compose --env-file " + none + " config", folder)).isNotZero();
  }

  private static boolean available(Path folder) throws Exception {
    return run("command -v docker-compose", folder) == 0;
  }

  private static int run(String command, Path folder) throws IOException, InterruptedException {
    return new ProcessBuilder("sh", "-c", command)
        .directory(REPOSITORY.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output.txt").toFile())
        .start()
        .waitFor();
  }
}
