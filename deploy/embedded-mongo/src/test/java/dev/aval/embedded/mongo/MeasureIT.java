package dev.aval.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs `Measuring` in a JVM that has 512 MB for client and server together, and holds the bounds.
/// `-Dembedded.documents=1000000` measures at full size.
class MeasureIT {
  private static final int DOCUMENTS = Integer.getInteger("embedded.documents", 30_000);
  private static final long TWO_MILLISECONDS = 2_000;

  @Test
  void staysFastSmallAndQuickToOpen(@TempDir Path folder) throws Exception {
    Process process =
        JavaProcess.start(
            Measuring.class,
            List.of("-Xmx512m"),
            folder.resolve("store").toString(),
            Integer.toString(DOCUMENTS));
    Map<String, Long> measured = new TreeMap<>();
    process
        .inputReader()
        .lines()
        .map(line -> line.split(" "))
        .filter(line -> line.length == 2)
        .forEach(line -> measured.put(line[0], Long.parseLong(line[1])));
    assertThat(process.waitFor()).isZero();
    System.out.println("measured at " + DOCUMENTS + ": " + measured);
    for (String operation :
        new String[] {"insert", "find_id", "find_index", "update", "due", "page", "continued"}) {
      assertThat(measured.get(operation)).as(operation).isLessThan(TWO_MILLISECONDS);
    }
    assertThat(measured.get("scans")).isZero();
    assertThat(measured.get("reopen_ms")).isLessThan(5_000);
    assertThat(measured.get("close_ms")).isLessThan(5_000);
    assertThat(measured.get("reopened")).isGreaterThan(DOCUMENTS);
    assertThat(measured.get("file_mb")).isLessThan(4L * DOCUMENTS / 800 + 64);
  }
}
