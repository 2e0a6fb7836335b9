package dev.aval.notification.telling.mail;

import dev.aval.notification.telling.Letter;
import dev.aval.notification.telling.Letterhead;
import dev.aval.notification.telling.Message.AskedByErp;
import dev.aval.notification.telling.Message.Asking;
import dev.aval.notification.telling.Message.Concluded;
import dev.aval.notification.telling.Message.Digest;
import dev.aval.notification.telling.Message.Held;
import dev.aval.notification.telling.Message.Nudged;
import dev.aval.notification.telling.Message.OnAbsence;
import dev.aval.notification.telling.Message.OnAlarm;
import dev.aval.notification.telling.Message.OnRequest;
import dev.aval.notification.telling.Message.Questioned;
import dev.aval.notification.telling.Message.Receipt;
import dev.aval.notification.telling.Message.Released;
import dev.aval.notification.telling.Message.Remarked;
import dev.aval.notification.telling.Message.Settled;
import dev.aval.notification.telling.Message.ToApprove;
import dev.aval.notification.telling.Recipient;
import dev.aval.notification.telling.Title;
import dev.aval.notification.telling.Why;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/// What the templates name: the message, and what is put together from it for one reader. Templates
/// then need no more than paths, which cost a tenth of what expressions do ([Paths]).
///
/// Texts are asked for by `!= null`, never by themselves: Thymeleaf takes the text "no" for false.
record Facts(MessageSource words, Reading reading) {
  static final String LOGO = "cid:logo";
  private static final Set<String> WITHOUT_ANSWER =
      Set.of("MODE_OFF", "SELF_EXEMPT", "NO_APPROVER");
  private static final String BUTTON =
      "display:inline-block;padding:12px 20px;margin:0 8px 8px 0;border-radius:6px;"
          + "text-decoration:none;background:%s;color:%s";

  Map<String, @Nullable Object> of(Letter letter, String subject) {
    var message = letter.message();
    var head = letter.letterhead();
    var facts = new HashMap<String, @Nullable Object>();
    facts.put("message", message);
    facts.put("link", letter.link());
    facts.put("letterhead", head);
    facts.put("logo", head.logo() == null ? null : LOGO);
    facts.put("button", BUTTON.formatted(head.color(), head.ink()));
    facts.put("language", reading.locale().getLanguage());
    facts.put("hello", hello(message.to()));
    facts.put("foot", say("foot", message.to().email()));
    switch (message) {
      case OnRequest it -> addRequest(facts, it, head);
      case OnAbsence it -> {
        facts.put("account", head.name());
        addAbsence(facts, it, subject);
      }
      case OnAlarm it -> addAlarm(facts, it, subject);
      case Digest it -> {
        facts.put("account", head.name());
        facts.put("title", subject);
        facts.put("lines", lines(it));
      }
    }
    return facts;
  }

  private void addRequest(Map<String, @Nullable Object> facts, OnRequest message, Letterhead head) {
    var about = message.about();
    facts.put("title", about.title());
    var account = head.name() == null ? about.account() : head.name();
    facts.put("account", account);
    facts.put("amount", reading.amount(about.amount(), about.currency()));
    if (message instanceof Asking it && it.deadline() != null) {
      facts.put("deadline", reading.date(it.deadline()));
    }
    switch (message) {
      case ToApprove it -> {
        facts.put("quoted", quoted(it.words()));
        addReason(facts, it.why());
      }
      case AskedByErp it -> {
        addErp(facts, it, account);
        addReason(facts, it.why());
      }
      case Nudged it -> facts.put("quoted", quoted(it.words()));
      case Remarked it -> addWords(facts, it.by(), it.text());
      case Questioned it -> addWords(facts, it.by(), it.text());
      case Receipt it -> {
        facts.put("at", reading.date(it.at()));
        if (it.undoUntil() != null) facts.put("undoUntil", reading.date(it.undoUntil()));
      }
      case Settled it -> {
        facts.put("at", reading.date(it.at()));
        facts.put("by", it.by());
      }
      case Concluded it -> {
        facts.put("at", reading.date(it.at()));
        facts.put("by", it.by());
        var because = it.because();
        if (because != null && WITHOUT_ANSWER.contains(because)) {
          facts.put("because", say("because." + because));
        }
      }
      case Released it -> {
        facts.put("at", reading.date(it.at()));
        facts.put("by", it.by());
        facts.put("quoted", quoted(it.words()));
      }
      case Held it -> addHold(facts, it);
      default -> {}
    }
  }

  private void addHold(Map<String, @Nullable Object> facts, Held it) {
    var revision = it.about().revision();
    if (it.invoice() != null) {
      facts.put("lead", say("unpaid.lead", it.invoice()));
      return;
    }
    facts.put("lead", revision > 1 ? say("held.revised", revision) : say("held.lead"));
    facts.put("asked", it.who().isEmpty() ? null : String.join(", ", it.who()));
    if (it.deadline() != null) facts.put("deadline", reading.date(it.deadline()));
  }

  /// Each message of a digest under what it would be called as a mail of its own.
  private List<DigestLine> lines(Digest digest) {
    return digest.parts().stream()
        .map(it -> DigestLine.of(it, subject(Title.of(it.message())), reading))
        .toList();
  }

  private String subject(Title title) {
    return say(title.key(), title.about().toArray());
  }

  private void addErp(Map<String, @Nullable Object> facts, AskedByErp it, String account) {
    var erp = it.erp();
    var code = it.about().code();
    facts.put("lead", say("asked-by-erp.lead." + erp.what(), erp.system(), account));
    facts.put("then", say("asked-by-erp.then." + erp.what()));
    facts.put("who", erp.who(it.about().title()));
    facts.put("file", code == null ? account : account + " (" + code + ")");
    facts.put("there", erp.system() + " · " + erp.id());
  }

  private void addReason(Map<String, @Nullable Object> facts, @Nullable Why why) {
    if (why == null) return;
    var reason = Reasons.of(why, words, reading.locale());
    facts.put("why", reason == null || reason.isEmpty() ? null : reason);
    facts.put("whyWords", why.words());
    facts.put("whyQuoted", quoted(why.words()));
  }

  private void addWords(Map<String, @Nullable Object> facts, @Nullable String by, String text) {
    facts.put("by", by == null ? say("somebody") : by);
    facts.put("quoted", quoted(text));
  }

  private void addAbsence(Map<String, @Nullable Object> facts, OnAbsence it, String subject) {
    facts.put("title", subject);
    facts.put("from", reading.date(it.about().from()));
    facts.put("until", reading.date(it.about().until()));
    facts.put("types", it.about().types().isEmpty() ? null : types(it.about().types()));
  }

  private void addAlarm(Map<String, @Nullable Object> facts, OnAlarm it, String subject) {
    var what = it.about().what();
    facts.put("account", null);
    facts.put("title", subject);
    facts.put("lead", say("alarm.lead." + what));
    facts.put("done", say("alarm.done." + what));
    facts.put("at", reading.date(it.about().at()));
  }

  private String types(List<String> types) {
    return types.stream()
        .map(it ->
            Objects.requireNonNull(words.getMessage("type." + it, null, it, reading.locale())))
        .collect(Collectors.joining(", "));
  }

  private String hello(Recipient to) {
    return to.name() == null ? say("hello.nobody") : say("hello", to.name());
  }

  /// As mails without markup show what somebody else wrote.
  private static @Nullable String quoted(@Nullable String text) {
    return text == null
        ? null
        : text.lines().map(it -> "> " + it).collect(Collectors.joining("\n"));
  }

  private String say(String key, Object... about) {
    return words.getMessage(key, about, reading.locale());
  }
}
