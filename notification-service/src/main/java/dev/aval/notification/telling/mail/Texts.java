package dev.aval.notification.telling.mail;

import dev.aval.notification.telling.Letter;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Message.Concluded;
import dev.aval.notification.telling.Message.Nudged;
import dev.aval.notification.telling.Message.Reminded;
import dev.aval.notification.telling.Message.ToApprove;
import dev.aval.notification.telling.Recipient;
import dev.aval.platform.web.Formats;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// Writes each message in its reader's language; English for those we do not speak.
class Texts {
  static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.FRENCH);

  private final ITemplateEngine templates;
  private final MessageSource words;
  private final Formats formats;
  private final MailSettings settings;

  Texts(ITemplateEngine templates, MessageSource words, Formats formats, MailSettings settings) {
    this.templates = templates;
    this.words = words;
    this.formats = formats;
    this.settings = settings;
  }

  Text of(Letter letter) {
    var message = letter.message();
    var reading = new Reading(formats, locale(message.to()), zone(message.to()));
    var context = new Context(reading.locale());
    context.setVariable("message", message);
    context.setVariable("link", letter.link());
    context.setVariable("reading", reading);
    var template = template(message);
    return new Text(
        subject(message, reading.locale()),
        templates.process("mail/" + template + ".txt", context),
        templates.process("mail/" + template + ".html", context),
        reading.locale());
  }

  private String subject(Message message, Locale locale) {
    var title = message.about().title();
    return switch (message) {
      case ToApprove _ -> words.getMessage("subject.to-approve", new Object[] {title}, locale);
      case Reminded it when it.last() ->
          words.getMessage("subject.reminded.last", new Object[] {title}, locale);
      case Reminded it ->
          words.getMessage("subject.reminded", new Object[] {title, it.n(), it.of()}, locale);
      case Nudged _ -> words.getMessage("subject.nudged", new Object[] {title}, locale);
      case Concluded it ->
          words.getMessage("subject.concluded." + it.outcome(), new Object[] {title}, locale);
    };
  }

  private static String template(Message message) {
    return switch (message) {
      case ToApprove _ -> "to-approve";
      case Reminded _ -> "reminded";
      case Nudged _ -> "nudged";
      case Concluded _ -> "concluded";
    };
  }

  private Locale locale(Recipient to) {
    if (to.locale() == null) {
      return settings.locale();
    }
    var wanted = Locale.forLanguageTag(to.locale().replace('_', '-'));
    return SPOKEN.stream().anyMatch(it -> it.getLanguage().equals(wanted.getLanguage()))
        ? wanted
        : Locale.ENGLISH;
  }

  private ZoneId zone(Recipient to) {
    try {
      return to.zone() == null ? settings.zone() : ZoneId.of(to.zone());
    } catch (DateTimeException unknown) {
      return settings.zone();
    }
  }
}
