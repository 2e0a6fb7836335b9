package dev.aval.request.showing.web;

import dev.aval.platform.web.TimelineEntry;
import dev.aval.request.requests.Facts;
import dev.aval.request.requests.HoldRelease;
import dev.aval.request.requests.Person;
import dev.aval.request.requests.Release;
import dev.aval.request.requests.Request;
import dev.aval.request.requests.Revision;
import dev.aval.request.timeline.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// What happened to a request, in the reader's words: what was handed in, from the request itself,
/// and what its approval told.
@Component
final class Told {
  private final MessageSource words;

  Told(MessageSource words) {
    this.words = words;
  }

  List<TimelineEntry> of(Request request, List<Entry> entries) {
    var told = new ArrayList<TimelineEntry>();
    var facts = request.facts();
    for (Revision it : facts.earlier()) {
      told.add(submitted(it.revision(), it.submittedAt(), it.asked().requester()));
    }
    told.add(submitted(facts.revision(), facts.submittedAt(), facts.asked().requester()));
    entries.forEach(it -> told.add(line(it)));
    if (request instanceof Request.Pending pending && pending.remindedAt() != null) {
      var at = pending.remindedAt();
      if (entries.stream().noneMatch(it -> isReminderSince(it, at))) {
        told.add(line(at, word("reminded"), null, "quiet"));
      }
    }
    if (request instanceof Request.Cancelling(_, var wanted)) {
      told.add(line(wanted.at(), word("cancel-asked", name(wanted.by())), wanted.reason(), "wait"));
    }
    if (request instanceof Request.Cancelled(_, var end) && !isTold(facts, entries)) {
      told.add(line(end.at(), word("closed.CANCELLED"), end.reason(), "wait"));
    }
    facts.holdReleases().forEach(it -> told.add(paid(it)));
    facts.releases().forEach(it -> told.add(released(it)));
    if (request instanceof Request.Approved(_, _, var release) && release != null) {
      told.add(released(release));
    }
    told.sort(Comparator.comparing(TimelineEntry::at));
    return told;
  }

  private TimelineEntry submitted(int revision, Instant at, Person by) {
    return revision == 1
        ? line(at, word("submitted", name(by)), null, "quiet")
        : line(at, word("revised", name(by), revision), null, "quiet");
  }

  private TimelineEntry released(Release it) {
    var text = it.by() == null ? word("released") : word("released.by", name(it.by()));
    return line(it.at(), text, it.message(), "good");
  }

  private TimelineEntry paid(HoldRelease it) {
    var invoice = String.valueOf(it.invoice());
    var text = it.by() == null ? word("paid", invoice) : word("paid.by", invoice, name(it.by()));
    return line(it.at(), text, it.message(), "good");
  }

  /// Called back while it was held, there is no approval that tells it.
  private static boolean isTold(Facts facts, List<Entry> entries) {
    return entries.stream()
        .anyMatch(it -> it.kind() == Entry.Kind.CLOSED && it.revision() == facts.revision());
  }

  private TimelineEntry line(Entry it) {
    return switch (it.kind()) {
      case OPENED -> line(it.at(), word("opened", people(it)), null, "wait");
      case ASKED ->
          line(it.at(), word("asked." + it.what(), people(it), name(it.by())), it.text(), "wait");
      case DECIDED -> line(it.at(), decided(it), it.text(), tone(it.what()));
      case UNDONE -> line(it.at(), word("undone", name(it.by())), null, "wait");
      case COMMENTED -> line(it.at(), word("commented", name(it.by())), it.text(), "quiet");
      case CLOSED -> closed(it);
      case REMINDED -> line(it.at(), reminded(it), it.text(), "quiet");
    };
  }

  /// What was asked for by hand is told as soon as it is due.
  private static boolean isReminderSince(Entry it, Instant asked) {
    return it.kind() == Entry.Kind.REMINDED
        && Entry.BY_HAND.equals(it.what())
        && !it.at().isBefore(asked);
  }

  private String reminded(Entry it) {
    return Entry.BY_HAND.equals(it.what())
        ? word("reminded.by-hand", people(it))
        : word("reminded.nth", people(it), String.valueOf(it.what()));
  }

  private String decided(Entry it) {
    var decision = "decided." + it.what();
    return it.onBehalfOf() == null
        ? word(decision, name(it.by()))
        : word(decision, word("for", name(it.by()), name(it.onBehalfOf())));
  }

  /// `<outcome>.<because>`.
  private TimelineEntry closed(Entry it) {
    var what = String.valueOf(it.what()).split("\\.", 2);
    var because = what.length > 1 ? what[1] : "";
    var end = because.equals("HELD") ? because : what[0];
    var why = because.isEmpty() ? null : word("because." + because);
    return line(it.at(), word("closed." + end), why, tone(what[0]));
  }

  private static String tone(@Nullable String what) {
    return switch (what) {
      case "APPROVE", "APPROVED" -> "good";
      case "REFUSE", "REFUSED" -> "bad";
      case null, default -> "wait";
    };
  }

  private static String people(Entry it) {
    return it.people().stream()
        .map(one -> one.name() == null ? one.email() : one.name())
        .collect(Collectors.joining(", "));
  }

  private String name(@Nullable Person person) {
    if (person == null) return word("somebody");
    return person.name() == null ? person.email() : person.name();
  }

  private static TimelineEntry line(Instant at, String text, @Nullable String detail, String tone) {
    return new TimelineEntry(at, text, detail, tone);
  }

  private String word(String key, Object... arguments) {
    var locale = LocaleContextHolder.getLocale();
    return Objects.requireNonNullElse(
        words.getMessage("request.told." + key, arguments, key, locale), key);
  }
}
