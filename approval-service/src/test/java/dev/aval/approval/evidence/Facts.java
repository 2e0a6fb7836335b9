package dev.aval.approval.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/// What services tell about request `r1`.
public final class Facts {
  public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private Facts() {}

  public static Fact fact(String topic, long seq) {
    return fact("r1", topic, seq, NOON.plusSeconds(seq), "{\"number\":" + seq + "}");
  }

  public static Fact fact(String requestId, String topic, long seq, Instant at, String body) {
    return new Fact(
        requestId,
        "ACC-1001",
        topic,
        "thing.happened.v1",
        requestId + "." + seq,
        "/aval/x",
        seq,
        at,
        body);
  }

  public static List<Fact> facts(String topic, long many) {
    return LongStream.rangeClosed(1, many).mapToObj(seq -> fact(topic, seq)).toList();
  }

  public static Chain chain(int entries) {
    var made = Appending.entries(Head.NONE, Set.of(), facts("t", entries));
    return new Chain("r1", "ACC-1001", Head.of(made.getLast()), made, true);
  }
}
