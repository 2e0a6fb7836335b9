package dev.aval.sync.erp.csv;

import static dev.aval.sync.erp.ErpConnectorContract.all;
import static dev.aval.sync.erp.ErpConnectorContract.ids;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.sync.erp.Answer.Failed;
import dev.aval.sync.erp.Delivery;
import dev.aval.sync.erp.ErpContact;
import dev.aval.sync.erp.ErpContact.State;
import dev.aval.sync.erp.ErpRow;
import dev.aval.sync.erp.ErpRow.Bad;
import dev.aval.sync.erp.ErpRow.Good;
import dev.aval.sync.erp.Flaw;
import dev.aval.sync.erp.Page;
import dev.aval.sync.erp.Reason;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvDropTest {
  static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  static final String HEAD = "externalId;clientCode;email;name;locale;signatory\n";

  @TempDir Path folder;

  @Test
  void aFileWithoutTrailerAndWithoutFullInItsNameIsADelta() throws Exception {
    drop(
        "day.csv",
        HEAD + "1;ACC-1001; Zoe@Acme.example ;Zoé;fr;oui\n2;ACC-1001;b@acme.example;B;;non\n");
    assertThat(erp().waiting()).get().extracting(Delivery::full).isEqualTo(false);
    assertThat(rows())
        .containsExactly(
            good(
                new ErpContact(
                    "1",
                    null,
                    "ACC-1001",
                    "Zoe@Acme.example",
                    "Zoé",
                    "fr",
                    State.ACTIVE,
                    null,
                    true,
                    null)),
            good(
                new ErpContact(
                    "2",
                    null,
                    "ACC-1001",
                    "b@acme.example",
                    "B",
                    null,
                    State.ACTIVE,
                    null,
                    false,
                    null)));
  }

  @Test
  void aSnapshotIsDeclaredByItsName() throws Exception {
    drop("Day.FULL.csv", HEAD + "#rows;0\n");
    assertThat(erp().waiting()).get().extracting(Delivery::full).isEqualTo(true);
    assertThat(rows()).isEmpty();
  }

  @Test
  void aSnapshotWithoutItsTrailerMayBeCutOff() throws Exception {
    drop("day.full.csv", HEAD + "1;ACC-1001;a@acme.example;A;;\n");
    assertThat(failure())
        .isEqualTo(
            "The file was not read: its last line is not '#rows;N', which a snapshot must have, so it may be cut off");
  }

  @Test
  void aTrailerThatCountsOtherwiseIsBelievedBeforeTheFirstRow() throws Exception {
    drop("day.csv", HEAD + "1;ACC-1001;a@acme.example;A;;\n#rows;2;;;;\n");
    assertThat(failure())
        .isEqualTo("The file was not read: it has 1 rows, which is not what its last line says");
  }

  @Test
  void whatStandsBehindTheTrailerIsAnotherFile() throws Exception {
    drop("day.csv", HEAD + "#rows;0\n1;ACC-1001;a@acme.example;A;;\n");
    assertThat(failure()).endsWith("there is more behind the line '#rows'");
  }

  @Test
  void anEmptyFileIsNoEmptyErp() throws Exception {
    drop("day.full.csv", "");
    assertThat(failure()).endsWith("it is empty");
  }

  @Test
  void aByteOrderMarkAndBlankLinesAreNoMatter() throws Exception {
    drop("day.csv", "\uFEFF" + HEAD + "\n1;ACC-1001;z@acme.example;;;1\n\n;;;;;\n");
    assertThat(ids(rows())).containsExactly("1");
  }

  @Test
  void windows1252IsSeenByWhatIsNoUtf8() throws Exception {
    Files.write(
        folder.resolve("day.csv"),
        (HEAD + "1;ACC-1001;z@acme.example;Zoé “Zo” € Œuvre;;1\n")
            .getBytes(Charset.forName("windows-1252")));
    quiet("day.csv");
    assertThat(names()).containsExactly("Zoé “Zo” € Œuvre");
  }

  @Test
  void bytesOfNoEncodingAreRefused() throws Exception {
    Files.write(folder.resolve("day.csv"), new byte[] {'a', (byte) 0xff, (byte) 0x81, '\n'});
    quiet("day.csv");
    assertThat(failure()).endsWith("it is neither UTF-8 nor Windows-1252");
  }

  @Test
  void quotesHoldSemicolonsAndNewlinesAndQuotes() throws Exception {
    drop(
        "day.csv",
        HEAD
            + "1;\"ACC;1\";z@acme.example;\"Zoé \"\"Z\"\" B\";;1\n2;ACC-1001;\"b@acme.example\n\";B;;1\n3;ACC-1001;no;C;;1\n");
    assertThat(names()).containsExactly("Zoé \"Z\" B", "B");
    assertThat(rows()).last().isEqualTo(new Bad("line 5", "3", Flaw.EMAIL_UNFIT));
  }

  @Test
  void aQuoteThatNobodyClosesMakesNoFieldOfTheRest() throws Exception {
    drop("day.csv", HEAD + "1;ACC-1001;a@acme.example;\"A;;\n2;ACC-1001;b@acme.example;B;;\n");
    assertThat(failure()).contains("a quote is opened and not closed");
    drop(
        "day.csv",
        HEAD
            + "1;ACC-1001;a@acme.example;\"A;;\n"
            + "2;ACC-1001;b@acme.example;B;;\n".repeat(100_000));
    assertThat(failure()).contains("a quote is opened and not closed");
  }

  @Test
  void columnsStandInAnyOrderWithOthersBetweenThem() throws Exception {
    drop(
        "day.csv",
        "Phone;EMAIL;State;code;clientCode;externalId;mergedInto;createdAt\n"
            + "1;a@acme.example;;0042;000815;007;;2026-11-20\n"
            + "1;b@acme.example;Merged;;ACC-1001;8;007;2026-11-20T10:00:00+01:00\n");
    assertThat(rows())
        .containsExactly(
            good(
                new ErpContact(
                    "007",
                    "0042",
                    "000815",
                    "a@acme.example",
                    null,
                    null,
                    State.ACTIVE,
                    null,
                    true,
                    Instant.parse("2026-11-20T00:00:00Z"))),
            good(
                new ErpContact(
                    "8",
                    null,
                    "ACC-1001",
                    "b@acme.example",
                    null,
                    null,
                    State.MERGED,
                    "007",
                    true,
                    Instant.parse("2026-11-20T09:00:00Z"))));
  }

  @Test
  void aBadRowIsNamedByLineAndTheRestGoesOn() throws Exception {
    drop(
        "day.csv",
        "externalId;clientCode;email;name;state;createdAt\n"
            + "1;ACC-1001;not an address;Z;;\n2;;b@acme.example;B;;\n3;ACC-1001;c@acme.example;C;;\n4;x\n"
            + "5;ACC-1001;e@acme.example;E;gone;\n6;ACC-1001;f@acme.example;F;;yesterday\n;ACC-1001;g@acme.example;G;;\n");
    assertThat(rows())
        .filteredOn(Bad.class::isInstance)
        .containsExactly(
            new Bad("line 2", "1", Flaw.EMAIL_UNFIT),
            new Bad("line 3", "2", Flaw.NO_CLIENT),
            new Bad("line 5", "4", Flaw.OTHER_FIELDS),
            new Bad("line 6", "5", Flaw.STATE_UNKNOWN),
            new Bad("line 7", "6", Flaw.CREATED_UNFIT),
            new Bad("line 8", null, Flaw.NO_ID));
  }

  @Test
  void aFileWithoutTheNeededColumnsIsNotRead() throws Exception {
    drop("day.csv", "id;mail\n1;z@acme.example\n");
    assertThat(failure())
        .isEqualTo("The file was not read: the header line lacks clientcode, email, externalid");
  }

  @Test
  void aColumnThatStandsTwiceIsNotGuessedAt() throws Exception {
    drop(
        "day.csv", "externalId;clientCode;email;Email\n1;ACC-1001;a@acme.example;b@acme.example\n");
    assertThat(failure()).endsWith("the header line has a column twice");
  }

  @Test
  void aFileThatIsStillWrittenIsLeftAlone() throws Exception {
    var file = drop("day.csv", HEAD);
    drop("day.csv.part", HEAD);
    Files.setLastModifiedTime(file, FileTime.from(NOW.minusMillis(500)));
    assertThat(erp().waiting()).isEmpty();
    quiet("day.csv");
    assertThat(erp().waiting()).isPresent();
  }

  @Test
  void aFileWithATimeOfAnotherClockDoesNotWaitForIt() throws Exception {
    Files.setLastModifiedTime(drop("day.csv", HEAD), FileTime.from(NOW.plus(Duration.ofDays(2))));
    assertThat(erp().waiting()).isPresent();
  }

  @Test
  void aFileThatIsWrittenToWhileItIsReadIsNotBelieved() throws Exception {
    drop("day.csv", HEAD + "1;ACC-1001;a@acme.example;A;;\n2;ACC-1001;b@acme.example;B;;\n");
    var erp = erp();
    var next =
        ((dev.aval.sync.erp.Answer.Got<Page>) erp.readAll(erp.waiting().get().cursor(), 1))
            .value()
            .next();
    Files.writeString(folder.resolve("day.csv"), HEAD);
    assertThat(erp.readAll(next, 1).toString()).contains("it is gone, or was changed meanwhile");
  }

  @Test
  void aFileThatAnotherInstanceTookIsNoFault() throws Exception {
    assertThat(erp().readAll("gone.csv@1#0", 10))
        .isInstanceOfSatisfying(
            Failed.class, it -> assertThat(it.failure().reason()).isEqualTo(Reason.BAD_ANSWER));
    erp().settle(new Delivery("gone.csv@1", false, "gone.csv@1#0"), true, "nothing");
    assertThat(folder.resolve("done")).doesNotExist();
  }

  @Test
  void anErpInWhichNothingHappenedSaysTheSameAgain() throws Exception {
    drop("monday.full.csv", HEAD + "1;ACC-1001;a@acme.example;A;;\n#rows;1\n");
    take("monday.full.csv");
    drop("tuesday.full.csv", HEAD + "1;ACC-1001;a@acme.example;A;;\n#rows;1\n");
    assertThat(erp().waiting().get().repeats()).isNull();
    assertThat(rows()).hasSize(1);
  }

  @Test
  void anOldFileSentAgainIsSaidAndNotRead() throws Exception {
    drop("monday.full.csv", HEAD + "1;ACC-1001;a@acme.example;A;;\n#rows;1\n");
    take("monday.full.csv");
    drop("tuesday.full.csv", HEAD + "#rows;0\n");
    take("tuesday.full.csv");
    drop("wednesday.full.csv", HEAD + "1;ACC-1001;a@acme.example;A;;\n#rows;1\n");
    assertThat(erp().waiting().get().repeats())
        .isEqualTo("monday.full.csv, read at 2026-11-22T02:00:00Z");
    assertThat(failure())
        .isEqualTo(
            "The file was not read: it is the same as monday.full.csv, read at 2026-11-22T02:00:00Z");
  }

  @Test
  void aFileThatWasRefusedMayBeSentAgain() throws Exception {
    drop("day.csv", HEAD + "1;ACC-1001;a@acme.example;A;;\n");
    var erp = erp();
    erp.settle(erp.waiting().get(), false, "Stopped.");
    assertThat(folder.resolve("refused/day.csv")).exists();
    assertThat(folder.resolve("refused/day.csv.report.txt")).content().isEqualTo("Stopped.");
    drop("day.csv", HEAD + "1;ACC-1001;a@acme.example;A;;\n");
    assertThat(erp().waiting().get().repeats()).isNull();
    assertThat(rows()).hasSize(1);
  }

  @Test
  void aFileIsPutAsideBesideItsReportHoweverOften() throws Exception {
    drop("day.csv", HEAD);
    var erp = erp();
    var delivery = erp.waiting().get();
    erp.settle(delivery, true, "0 contacts");
    erp.settle(delivery, true, "0 contacts");
    assertThat(folder.resolve("day.csv")).doesNotExist();
    assertThat(folder.resolve("done/day.csv")).exists();
    assertThat(folder.resolve("done/day.csv.report.txt")).content().isEqualTo("0 contacts");
    assertThat(erp.waiting()).isEmpty();
  }

  @Test
  void aSettlingThatWasCutOffIsFinishedByTheNextLook() throws Exception {
    var file = drop("day.csv", HEAD + "1;ACC-1001;a@acme.example;A;;\n");
    var text = Files.readAllBytes(file);
    take("day.csv");
    Files.write(file, text);
    quiet("day.csv");
    assertThat(erp().waiting()).isEmpty();
    assertThat(file).doesNotExist();
  }

  @Test
  void whatWasPutAsideGoesAfterAWhile() throws Exception {
    drop("day.csv", HEAD);
    take("day.csv");
    var old = folder.resolve("done/day.csv");
    Files.setLastModifiedTime(old, FileTime.from(NOW.minus(Duration.ofDays(31))));
    drop("next.csv", HEAD + "\n");
    take("next.csv");
    assertThat(old).doesNotExist();
    assertThat(folder.resolve("done/next.csv")).exists();
  }

  @Test
  void aFileThatCannotBeReadIsDeliveredSoThatARunSaysSo() throws Exception {
    drop("day.csv", HEAD);
    var unreadable =
        new Folder(folder, Duration.ofSeconds(1), Duration.ofDays(30)) {
          @Override
          Path file(String name) {
            return folder;
          }
        };
    var erp = new CsvConnector(unreadable, 500, Clock.fixed(NOW, ZoneOffset.UTC));
    assertThat(erp.readAll(erp.waiting().get().cursor(), 2)).isInstanceOf(Failed.class);
  }

  @Test
  void aLinkToAnotherFileIsNoUpload() throws Exception {
    Files.createSymbolicLink(folder.resolve("day.csv"), Path.of("/etc/hostname"));
    var erp =
        new CsvConnector(
            new Folder(folder, Duration.ofSeconds(1), Duration.ofDays(30)),
            500,
            Clock.offset(Clock.systemUTC(), Duration.ofDays(1)));
    assertThat(erp.waiting()).isEmpty();
  }

  @Test
  void theOldestComesFirst() throws Exception {
    drop("a.csv", HEAD);
    Files.setLastModifiedTime(drop("b.csv", HEAD + "\n"), FileTime.from(NOW.minusSeconds(3600)));
    assertThat(erp().waiting()).get().extracting(Delivery::id).asString().startsWith("b.csv@");
  }

  private List<ErpRow> rows() {
    var erp = erp();
    return all(erp, erp.waiting().get().cursor(), 2);
  }

  private List<String> names() {
    return rows().stream()
        .filter(Good.class::isInstance)
        .map(it -> ((Good) it).contact().name())
        .toList();
  }

  private String failure() {
    var erp = erp();
    var answer = erp.readAll(erp.waiting().get().cursor(), 2);
    assertThat(answer).isInstanceOf(Failed.class);
    return ((Failed<Page>) answer).failure().detail();
  }

  private void take(String name) {
    var erp = erp();
    var delivery = erp.waiting().get();
    assertThat(delivery.id()).startsWith(name);
    erp.settle(delivery, true, "taken");
  }

  private static ErpRow good(ErpContact contact) {
    return new Good(contact);
  }

  private Path drop(String name, String content) throws Exception {
    Files.write(folder.resolve(name), content.getBytes(UTF_8));
    return quiet(name);
  }

  private Path quiet(String name) throws Exception {
    return Files.setLastModifiedTime(folder.resolve(name), FileTime.from(NOW.minusSeconds(60)));
  }

  private CsvConnector erp() {
    return new CsvConnector(
        new Folder(folder, Duration.ofSeconds(1), Duration.ofDays(30)),
        500,
        Clock.fixed(NOW, ZoneOffset.UTC));
  }
}
