package dev.aval.local.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./aval` as a person meets it who has no suitable JDK, or mistypes.
class ScriptTest {
  private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

  @TempDir private Path temp;

  private record Said(int code, String text) {}

  @Test
  void saysWhatToInstallWhenThereIsNoJdk() throws Exception {
    var said = run(Map.of("AVAL_JDK_PLACES", "/nowhere"), "up");
    assertThat(said.code).isEqualTo(1);
    assertThat(said.text)
        .contains("Aval needs a JDK 25 or newer, and found none.")
        .contains("apt install")
        .contains("JAVA_HOME");
  }

  @Test
  void saysItInFrench() throws Exception {
    var said = run(Map.of("AVAL_JDK_PLACES", "/nowhere", "LANG", "fr_FR.UTF-8"), "up");
    assertThat(said.text).contains("Aval a besoin d’un JDK 25 ou plus récent");
  }

  @Test
  void namesTheJdkThatIsTooOld() throws Exception {
    var old = jdk("17.0.15");
    var said = run(Map.of("AVAL_JDK_PLACES", old.toString()), "status");
    assertThat(said.code).isEqualTo(1);
    assertThat(said.text).contains("too old: " + old);
  }

  @Test
  void helpsWhoeverMistypes() throws Exception {
    var said = run(Map.of(), "strat");
    assertThat(said.code).isEqualTo(2);
    assertThat(said.text).contains("There is no ./aval strat.").contains("./aval up");
  }

  @Test
  void saysEverythingInBothLanguages() throws Exception {
    assertThat(keys("words.en")).isEqualTo(keys("words.fr")).isNotEmpty();
  }

  private static List<String> keys(String file) throws IOException {
    try (Stream<String> lines = Files.lines(HOME.resolve("deploy/local/bin").resolve(file))) {
      return lines.filter(line -> line.startsWith("[")).toList();
    }
  }

  private Path jdk(String version) throws IOException {
    var jdk = temp.resolve("jdk-" + version);
    Files.createDirectories(jdk.resolve("bin"));
    assertThat(Files.createFile(jdk.resolve("bin/javac")).toFile().setExecutable(true)).isTrue();
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  private Said run(Map<String, String> environment, String... arguments) throws Exception {
    var command = Stream.concat(Stream.of(HOME.resolve("aval").toString()), Stream.of(arguments));
    var builder = new ProcessBuilder(command.toList()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(Map.of("PATH", toolsWithoutJava(), "HOME", temp.toString()));
    builder.environment().putAll(environment);
    var process = builder.start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }

  // The tools of the system may lie beside a javac, so they are linked into a folder that has none.
  private String toolsWithoutJava() throws IOException {
    var tools = Files.createDirectories(temp.resolve("tools"));
    for (var tool : List.of("sh", "awk", "dirname", "sed", "head", "readlink")) {
      for (var folder : List.of("/bin", "/usr/bin")) {
        var found = Path.of(folder, tool);
        if (Files.exists(found) && !Files.exists(tools.resolve(tool))) {
          Files.createSymbolicLink(tools.resolve(tool), found);
        }
      }
    }
    return tools.toString();
  }
}
