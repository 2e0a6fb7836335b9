package dev.aval.approval.drafting;

import dev.aval.approval.policy.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The policies that come with the product: one for each kind of work that the five systems do
/// (`mission.md` 1-5), and any-of for everything else (X8). They hold until an account or the
/// platform has its own, and serve as drafts for it.
public final class Profiles {
  public static final List<String> IDS =
      List.of("order", "refund", "user-access", "proof", "ticket", "document", "any-of");
  private static final int VERSION = 1;

  private Profiles() {}

  static List<Policy> all(PolicyTexts texts) {
    return IDS.stream().map(it -> texts.stored(it, VERSION, text(it))).toList();
  }

  /// The document of a profile.
  public static String text(String id) {
    try (var file = Profiles.class.getResourceAsStream("/policies/" + id + ".json")) {
      if (file == null) {
        throw new IllegalArgumentException(
            "Expected to find profile '%s', but there is none".formatted(id));
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
