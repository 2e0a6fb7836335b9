package dev.aval.notification.telling.mail;

import dev.aval.notification.telling.Letter;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Message.AlarmCleared;
import dev.aval.notification.telling.Message.AlarmRaised;
import dev.aval.notification.telling.Message.AskedByErp;
import dev.aval.notification.telling.Message.CodeWanted;
import dev.aval.notification.telling.Message.Concluded;
import dev.aval.notification.telling.Message.DeadlineNear;
import dev.aval.notification.telling.Message.Digest;
import dev.aval.notification.telling.Message.Held;
import dev.aval.notification.telling.Message.NotReached;
import dev.aval.notification.telling.Message.Nudged;
import dev.aval.notification.telling.Message.Questioned;
import dev.aval.notification.telling.Message.Receipt;
import dev.aval.notification.telling.Message.Released;
import dev.aval.notification.telling.Message.Remarked;
import dev.aval.notification.telling.Message.Reminded;
import dev.aval.notification.telling.Message.Settled;
import dev.aval.notification.telling.Message.StandInEnded;
import dev.aval.notification.telling.Message.StandInSet;
import dev.aval.notification.telling.Message.ToApprove;
import dev.aval.notification.telling.Recipient;
import dev.aval.notification.telling.Title;
import dev.aval.platform.web.Formats;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// Writes each message in its reader's language; English for those we do not speak. What is put
/// together from facts is put together in [Facts], so that templates only name it.
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
    var locale = locale(message.to());
    var reading = new Reading(formats, locale, zone(message.to()));
    var subject = subject(message, locale);
    var context = new Context(locale);
    context.setVariables(new Facts(words, reading).of(letter, subject));
    var template = template(message);
    return new Text(
        subject,
        templates.process("mail/" + template + ".txt", context),
        templates.process("mail/" + template + ".html", context),
        locale);
  }

  private String subject(Message message, Locale locale) {
    var title = Title.of(message);
    return words.getMessage(title.key(), title.about().toArray(), locale);
  }

  private static String template(Message message) {
    return switch (message) {
      case ToApprove _ -> "to-approve";
      case AskedByErp _ -> "asked-by-erp";
      case Reminded _ -> "reminded";
      case Nudged _ -> "nudged";
      case DeadlineNear _ -> "deadline-near";
      case NotReached _ -> "not-reached";
      case Held _ -> "held";
      case Remarked _ -> "remarked";
      case Questioned _ -> "questioned";
      case Receipt _ -> "receipt";
      case Settled _ -> "settled";
      case CodeWanted _ -> "code";
      case Concluded _ -> "concluded";
      case Released _ -> "released";
      case StandInSet _ -> "stand-in-set";
      case StandInEnded _ -> "stand-in-ended";
      case AlarmRaised _ -> "alarm";
      case AlarmCleared _ -> "alarm-cleared";
      case Digest _ -> "digest";
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
