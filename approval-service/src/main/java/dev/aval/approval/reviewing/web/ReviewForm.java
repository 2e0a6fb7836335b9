package dev.aval.approval.reviewing.web;

import dev.aval.approval.deciding.Choice;
import dev.aval.approval.deciding.Decision;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one of the page's forms sends back, or what somebody else sends in its name: nothing of it
/// is believed.
///
/// @param text of a comment, `asks` whether the requester is asked
/// @param to who is asked to decide as well, `note` what he is told
/// @param own address of whoever wants a link of his own
record ReviewForm(
    @Nullable String decision,
    @Nullable String reason,
    @Nullable Integer revision,
    @Nullable String digest,
    @Nullable String nonce,
    @Nullable String text,
    @Nullable Boolean asks,
    @Nullable String to,
    @Nullable String note,
    @Nullable String own) {

  static final ReviewForm EMPTY =
      new ReviewForm(null, null, null, null, null, null, null, null, null, null);

  /// As it was sent, for the page that shows it again.
  static ReviewForm of(Decision it) {
    return new ReviewForm(
        it.choice().name(),
        it.reason(),
        it.revision(),
        it.digest(),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /// Without the choice, so that it has to be made again.
  ReviewForm typedOnly() {
    return new ReviewForm(null, reason, revision, null, null, text, null, to, note, own);
  }

  Optional<Choice> choice() {
    return Arrays.stream(Choice.values()).filter(it -> it.name().equals(decision)).findFirst();
  }

  String typedReason() {
    return Objects.requireNonNullElse(reason, "");
  }

  String typedText() {
    return Objects.requireNonNullElse(text, "");
  }

  boolean asksBack() {
    return Boolean.TRUE.equals(asks);
  }

  String typedTo() {
    return Objects.requireNonNullElse(to, "");
  }

  String typedOwn() {
    return Objects.requireNonNullElse(own, "");
  }

  String typedNote() {
    return Objects.requireNonNullElse(note, "");
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
