package dev.aval.sync.portfolio.web;

import dev.aval.platform.web.Flash;
import dev.aval.platform.web.Flashes;
import dev.aval.sync.portfolio.Choice;
import dev.aval.sync.portfolio.Verdicts.Verdict;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is said of one answer.
///
/// @param key of a message; `{0}` is who was faster
record Said(Flash.Tone tone, String key, String by) {
  static Said of(Verdict it, Choice choice) {
    var by = Objects.requireNonNullElse(it.by(), "");
    return switch (it.result()) {
      case RECORDED -> new Said(Flash.Tone.GOOD, "sync.said." + choice, by);
      case ALREADY_RECORDED -> new Said(Flash.Tone.GOOD, "sync.said.already", by);
      case TOO_LATE ->
          new Said(
              Flash.Tone.WAIT, by.isEmpty() ? "sync.said.too-late" : "sync.said.too-late.by", by);
      case REFUSED -> new Said(Flash.Tone.BAD, refusal(it.code()), by);
    };
  }

  void by(Flashes flashes, HttpServletResponse response) {
    switch (tone) {
      case GOOD -> flashes.good(response, key, by);
      case WAIT -> flashes.notice(response, key, by);
      case BAD -> flashes.bad(response, key, by);
    }
  }

  private static String refusal(@Nullable String code) {
    return switch (code) {
      case "changed", "superseded" -> "sync.said.changed";
      case "by-itself" -> "sync.said.by-itself";
      case "not-asked", "own-request", "no-such-approval" -> "sync.said.not-asked";
      case null, default -> "sync.said.refused";
    };
  }
}
