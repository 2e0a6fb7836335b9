package dev.aval.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Evidence that the platform made is good, and whatever is done to it is found.
class AuditTest {
  static final int ENTRIES = 7;

  @TempDir Path folder;
  final ByteArrayOutputStream said = new ByteArrayOutputStream();
  final String export = Example.export(ENTRIES);
  Path keys;

  @BeforeEach
  void keys() throws IOException {
    keys = Files.writeString(folder.resolve("keys.json"), Example.publicKeys(Example.KEY));
  }

  @Test
  void whatThePlatformExportsIsGood() throws IOException {
    assertThat(verify(export)).isEqualTo(Audit.GOOD);
    assertThat(said.toString()).contains("GOOD", "7 entries", "signed by the key");
  }

  @Test
  void eachByteOfAnEntryCounts() throws IOException {
    flip(export, new Random(), export.indexOf('['), export.lastIndexOf(']'), false);
  }

  @Test
  void eachByteOfTheFileCountsForWhoHasTheKeys() throws IOException {
    flip(export, new Random(), 0, export.length(), true);
  }

  @Test
  void aMissingEntryIsNamed() throws IOException {
    assertThat(changed(it -> it.remove(ENTRIES - 1))).contains("entry 7: missing");
    assertThat(changed(it -> it.remove(3))).contains("entry 4: missing");
    assertThat(changed(it -> it.remove(0))).contains("entry 1: missing");
    assertThat(changed(ArrayNode::removeAll)).contains("entry 1: missing");
  }

  @Test
  void anotherOrderIsNamed() throws IOException {
    assertThat(
            changed(it -> {
              var third = it.get(2);
              it.set(2, it.get(3));
              it.set(3, third);
            }))
        .contains("entry 3: out of order");
  }

  @Test
  void swappedBodiesAreNamed() throws IOException {
    assertThat(
            changed(it -> {
              var body = it.get(1).get("body");
              ((ObjectNode) it.get(1)).set("body", it.get(4).get("body"));
              ((ObjectNode) it.get(4)).set("body", body);
            }))
        .contains("entry 2: its body is not the one");
  }

  @Test
  void anEntryTwiceIsNamed() throws IOException {
    assertThat(changed(it -> it.insert(3, it.get(2)))).contains("entry 4: out of order");
  }

  @Test
  void aWholeChainMadeAnewHasNoSignature() throws IOException {
    var forged = Example.export(ENTRIES, Example.OTHER_KEY);
    assertThat(verify(forged)).isEqualTo(Audit.BAD);
    assertThat(said.toString()).contains("signed by a key that is not among");
  }

  @Test
  void aForgedSignatureIsFound() throws IOException {
    var other = Example.export(ENTRIES - 1);
    var json = (ObjectNode) Export.JSON.readTree(export);
    json.set("signature", Export.JSON.readTree(other).get("signature"));
    assertThat(verify(json.toString())).isEqualTo(Audit.BAD);
    assertThat(said.toString()).contains("the signature is that of another export");
    var parts = json.get("signature").asString().split("\\.");
    json.put("signature", parts[0] + "." + parts[1] + "." + "A".repeat(86));
    assertThat(verify(json.toString())).isEqualTo(Audit.BAD);
    assertThat(said.toString()).contains("the signature is forged");
  }

  @Test
  void theNewestEntryCannotVanishUnseen() throws IOException {
    var heads = heads(Export.JSON.readTree(export));
    assertThat(run(file(Example.export(ENTRIES - 1)), "--heads", heads)).isEqualTo(Audit.BAD);
    assertThat(said.toString()).contains("entry 7: missing: the published head says");
  }

  @Test
  void anExportMayBeNewerThanTheHeadsButNotOtherwise() throws IOException {
    assertThat(
            run(file(Example.export(ENTRIES + 1)), "--heads", heads(Export.JSON.readTree(export))))
        .isEqualTo(Audit.GOOD);
    var other = (ObjectNode) Export.JSON.readTree(export);
    ((ObjectNode) other.get("head")).put("hash", "0".repeat(64));
    assertThat(run(file(export), "--heads", heads(other))).isEqualTo(Audit.BAD);
    assertThat(said.toString()).contains("entry 7: another hash was published");
  }

  @Test
  void whatCannotBeJudgedIsNeitherGoodNorBad() throws IOException {
    assertThat(run()).isEqualTo(Audit.UNJUDGED);
    assertThat(run("verify")).isEqualTo(Audit.UNJUDGED);
    assertThat(run("verify", folder.resolve("nowhere").toString())).isEqualTo(Audit.UNJUDGED);
    assertThat(run(file("{}"))).isEqualTo(Audit.UNJUDGED);
    assertThat(run(file(export), "--kafka", "h:1", "--heads", "x")).isEqualTo(Audit.UNJUDGED);
    assertThat(run(file(export), "--heads", file("nothing")[1])).isEqualTo(Audit.UNJUDGED);
  }

  /// Each flip is found, or the file still says exactly the same (a letter of an escape in the
  /// other case); the entry that is named is the one that was touched.
  private void flip(String good, Random seeds, int from, int to, boolean withKeys)
      throws IOException {
    long seed = seeds.nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
    var sane = Export.JSON.readTree(bytes);
    var positions = new ArrayList<Integer>();
    for (int i = from; i < to; i++) positions.add(i);
    Collections.shuffle(positions, random);
    for (int at : positions.subList(0, Math.min(1500, positions.size()))) {
      byte before = bytes[at];
      bytes[at] ^= (byte) (1 << random.nextInt(7));
      var path = folder.resolve("flipped.json");
      Files.write(path, bytes);
      said.reset();
      int code =
          withKeys
              ? run("verify", path.toString(), "--keys", keys.toString())
              : run("verify", path.toString());
      if (code == Audit.GOOD)
        assertThat(Export.JSON.readTree(bytes)).as("byte %d, seed %d", at, seed).isEqualTo(sane);
      if (code == Audit.BAD && !withKeys)
        assertThat(said.toString())
            .as("byte %d, seed %d", at, seed)
            .contains("entry " + touched(sane, bytes) + ":");
      bytes[at] = before;
    }
  }

  private static int touched(JsonNode sane, byte[] bytes) throws JacksonException {
    var entries = Export.JSON.readTree(bytes).get("entries");
    int n = 0;
    while (n < entries.size() && entries.get(n).equals(sane.get("entries").get(n))) n++;
    return n + 1;
  }

  private String changed(Consumer<ArrayNode> change) throws IOException {
    var json = (ObjectNode) Export.JSON.readTree(export);
    change.accept((ArrayNode) json.get("entries"));
    said.reset();
    assertThat(run(file(json.toString()))).isEqualTo(Audit.BAD);
    return said.toString();
  }

  private int verify(String json) throws IOException {
    return run(file(json), "--keys", keys.toString());
  }

  private String[] file(String json) throws IOException {
    var path = Files.createTempFile(folder, "evidence", ".json");
    Files.writeString(path, json);
    return new String[] {"verify", path.toString()};
  }

  private String heads(JsonNode of) throws IOException {
    var line =
        "%s\t{\"requestId\":\"%s\",\"account\":\"ACC-1001\",\"n\":%d,\"hash\":\"%s\",\"at\":\"x\"}";
    var head = of.get("head");
    var newest =
        line.formatted(Example.ID, Example.ID, head.get("n").asLong(), head.get("hash").asString());
    var older = line.formatted(Example.ID, Example.ID, 1, "a".repeat(64));
    var path = Files.createTempFile(folder, "heads", ".txt");
    return Files.writeString(path, newest + "\n" + older + "\n").toString();
  }

  private int run(String[] first, String... more) {
    var all = new ArrayList<>(List.of(first));
    all.addAll(List.of(more));
    return run(all.toArray(String[]::new));
  }

  private int run(String... arguments) {
    var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new Audit(stream, stream).run(List.of(arguments));
  }
}
