package dev.aval.notification.branding;

/// What somebody typed. Empty means as the platform has it.
public record Wishes(String name, String color, String replyTo, Logo logo) {
  public sealed interface Logo {
    record Keep() implements Logo {}

    record Remove() implements Logo {}

    record Sent(byte[] bytes) implements Logo {}
  }
}
