package dev.aval.contracts;

/// The golden sample of each type: what the publisher's test must produce and every consumer's test
/// must read, so that the two cannot drift apart.
public final class Samples {
  private Samples() {}

  public static byte[] of(String type) {
    return Resource.bytes("samples", type);
  }

  public static <T extends WireRecord> T of(Class<T> event) {
    return Json.mapper().readValue(of(EventTypes.of(event)), event);
  }
}
