package dev.aval.approval.reviewing.web;

import dev.aval.approval.deciding.Choice;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the page sends back, or what somebody else sends in its name: nothing of it is believed.
record ReviewForm(
    @Nullable String decision,
    @Nullable String reason,
    @Nullable Integer revision,
    @Nullable String digest,
    @Nullable String nonce) {

  static final ReviewForm EMPTY = new ReviewForm(null, null, null, null, null);

  /// Without the choice, so that it has to be made again.
  ReviewForm reasonOnly() {
    return new ReviewForm(null, reason, null, null, null);
  }

  Optional<Choice> choice() {
    return Arrays.stream(Choice.values()).filter(it -> it.name().equals(decision)).findFirst();
  }

  String typedReason() {
    return Objects.requireNonNullElse(reason, "");
  }

  String seenDigest() {
    return Objects.requireNonNullElse(digest, "");
  }

  int seenRevision() {
    return Objects.requireNonNullElse(revision, 0);
  }

  String pageNonce() {
    return Objects.requireNonNullElse(nonce, "");
  }
}
