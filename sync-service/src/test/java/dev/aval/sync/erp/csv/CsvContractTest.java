package dev.aval.sync.erp.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.aval.sync.erp.ErpConnector;
import dev.aval.sync.erp.ErpConnectorContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class CsvContractTest extends ErpConnectorContract {
  static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

  @TempDir Path folder;
  @TempDir Path other;

  @BeforeEach
  void drop() throws Exception {
    var text = new StringBuilder("externalId;clientCode;email;name;state\n");
    IntStream.range(0, 12).forEach(n -> text.append(line(n)));
    write(folder, text + "#rows;12\n");
    write(other, text + "#rows;13\n");
  }

  private static String line(int n) {
    return switch (n) {
      case 4 -> "4;ACC-1001;no address;Bad;\n";
      case 6 -> "6;ACC-1001;left@acme.example;Left;inactive\n";
      default -> "%d;ACC-1001;p%d@acme.example;\"Name; %d\";\n".formatted(n, n, n);
    };
  }

  private static void write(Path folder, String text) throws Exception {
    var file = Files.write(folder.resolve("day.full.csv"), text.getBytes(UTF_8));
    Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(60)));
  }

  @Override
  protected ErpConnector erp() {
    return connector(folder);
  }

  @Override
  protected ErpConnector broken() {
    return connector(other);
  }

  private static ErpConnector connector(Path folder) {
    return new CsvConnector(
        new Folder(folder, Duration.ofSeconds(1), Duration.ofDays(30)),
        500,
        Clock.fixed(NOW, ZoneOffset.UTC));
  }
}
