package dev.aval.approval.editing.web;

import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What was typed into the editor.
///
/// @param edited the version that is changed; empty for a new policy
/// @param action `keep` unless said: `try`, `retire`, `restore`
record PolicyForm(
    @Nullable String policyId,
    @Nullable Integer edited,
    @Nullable Integer version,
    @Nullable String document,
    @Nullable String action) {

  String id() {
    return policyId == null ? "" : policyId.strip();
  }

  String text() {
    return Objects.requireNonNullElse(document, "");
  }

  boolean wants(String what) {
    return what.equals(action);
  }

  OptionalInt editedVersion() {
    return edited == null ? OptionalInt.empty() : OptionalInt.of(edited);
  }
}
