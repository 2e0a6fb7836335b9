package dev.aval.approval.reviewing.web;

import dev.aval.approval.deciding.Answer;
import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Comment;
import dev.aval.approval.deciding.Ending.Because;
import dev.aval.approval.deciding.Question;
import dev.aval.approval.requests.Person;
import dev.aval.platform.web.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/// What happened so far, over all revisions, in the reader's language: who asked, who answered what
/// and for whom, what was said beside it.
final class History {
  private final MessageSource messages;
  private final Locale locale;
  private final List<TimelineEntry> entries = new ArrayList<>();

  private History(MessageSource messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
  }

  static List<TimelineEntry> of(Known approval, MessageSource messages, Locale locale) {
    var history = new History(messages, locale);
    approval.past().forEach(it -> history.add(it.question()));
    if (approval instanceof Closed it && it.ending().because() != Because.DECISION) {
      var said = Said.ended(it, "");
      history.add(it.at(), said.tone(), it.ending().reason(), said.key(), said.who());
    }
    history.entries.sort(Comparator.comparing(TimelineEntry::at));
    return List.copyOf(history.entries);
  }

  private void add(Question it) {
    var revision = it.revision();
    var by = Said.name(revision.requester());
    if (revision.number() == 1) add(it.askedAt(), "quiet", null, "approval.history.asked", by);
    else add(it.askedAt(), "quiet", null, "approval.history.revised", by, revision.number());
    if (it.escalatedAt() != null) {
      add(it.escalatedAt(), "quiet", null, "approval.history.escalated");
    }
    it.answers().forEach(answer -> add(it, answer));
    it.comments().forEach(this::add);
  }

  private void add(Question question, Answer it) {
    var tone =
        switch (it.choice()) {
          case APPROVE -> "good";
          case REFUSE -> "bad";
          case REQUEST_CHANGES -> "wait";
        };
    var key = "approval.history." + it.choice();
    var voice = it.onBehalfOf();
    if (voice == null) add(it.at(), tone, it.reason(), key, Said.name(it.by()));
    else add(it.at(), tone, it.reason(), key + ".for", Said.name(it.by()), name(question, voice));
  }

  private void add(Comment it) {
    var key = it.asks() ? "approval.history.asks" : "approval.history.comment";
    add(it.at(), it.asks() ? "wait" : "", it.text(), key, Said.name(it.by()));
  }

  private void add(
      Instant at, String tone, @Nullable String detail, String key, Object... arguments) {
    entries.add(new TimelineEntry(at, messages.getMessage(key, arguments, locale), detail, tone));
  }

  private static String name(Question question, String voice) {
    return question
        .approver(voice)
        .map(it -> Said.name(it.person()))
        .orElseGet(() -> Said.name(new Person(voice, null, null)));
  }
}
