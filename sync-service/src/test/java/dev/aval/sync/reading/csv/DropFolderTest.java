package dev.aval.sync.reading.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.sync.candidates.Candidates;
import dev.aval.sync.candidates.Contact;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropFolderTest {
  static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  static final String HEAD = "externalId;clientCode;email;name;locale;signatory\n";

  @TempDir Path folder;
  List<Contact> found = new ArrayList<>();

  @Test
  void signatoriesAreProposedAndTheFileIsPutAside() throws Exception {
    drop(
        "day.csv",
        HEAD + "1;ACC-1001; Zoe@Acme.example ;Zoé;fr;oui\n2;ACC-1001;b@acme.example;B;;non\n");
    var report = read("day.csv");
    assertThat(found)
        .containsExactly(new Contact("csv", "1", "ACC-1001", "zoe@acme.example", "Zoé", "fr"));
    assertThat(report.proposed()).isEqualTo(1);
    assertThat(folder.resolve("day.csv")).doesNotExist();
    assertThat(folder.resolve("done/day.csv")).exists();
    assertThat(folder.resolve("done/day.csv.report.txt"))
        .content()
        .startsWith("1 contacts, 1 proposed");
  }

  @Test
  void aByteOrderMarkAndBlankLinesAreNoMatter() throws Exception {
    drop("day.csv", "\uFEFF" + HEAD + "\n1;ACC-1001;z@acme.example;;;1\n\n");
    read("day.csv");
    assertThat(found).extracting(Contact::externalId).containsExactly("1");
  }

  @Test
  void aBadRowIsNamedByLineAndTheRestGoesOn() throws Exception {
    drop(
        "day.csv",
        HEAD
            + "1;ACC-1001;not an address;Z;;1\n2;;b@acme.example;B;;1\n3;ACC-1001;c@acme.example;C;;1\n4;x\n");
    var report = read("day.csv");
    assertThat(report.bad()).isEqualTo(3);
    assertThat(found).extracting(Contact::externalId).containsExactly("3");
    assertThat(report.toString())
        .contains("line 2 has an e-mail", "line 3 has no clientcode", "line 5 has 2 fields, not 6")
        .doesNotContain("not an address");
  }

  @Test
  void aFileWithoutTheNeededColumnsIsNotRead() throws Exception {
    drop("day.csv", "id;mail\n1;z@acme.example\n");
    assertThat(read("day.csv").toString())
        .isEqualTo("Nothing was read: the header line lacks clientcode, email, externalid.\n");
    assertThat(found).isEmpty();
  }

  @Test
  void aFileThatIsStillWrittenIsLeftAlone() throws Exception {
    var file = drop("day.csv", HEAD);
    drop("day.csv.part", HEAD);
    Files.setLastModifiedTime(file, FileTime.from(NOW.minusMillis(500)));
    assertThat(new DropFolder(folder).ready(NOW, Duration.ofSeconds(1))).isEmpty();
    Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(2)));
    assertThat(new DropFolder(folder).ready(NOW, Duration.ofSeconds(1))).hasSize(1);
  }

  @Test
  void aFileThatAnotherInstanceTookIsNoFault() throws Exception {
    assertThat(read("gone.csv").proposed()).isZero();
  }

  private Report read(String name) throws Exception {
    var candidates =
        new Candidates() {
          @Override
          public int found(List<Contact> contacts, Instant now) {
            found.addAll(contacts);
            return contacts.size();
          }

          @Override
          public void conclude(List<Concluded> concluded, Instant now) {}
        };
    return new Reading(new DropFolder(folder), "csv", candidates, Clock.fixed(NOW, ZoneOffset.UTC))
        .read(name);
  }

  private Path drop(String name, String content) throws Exception {
    return Files.write(folder.resolve(name), content.getBytes(UTF_8));
  }
}
