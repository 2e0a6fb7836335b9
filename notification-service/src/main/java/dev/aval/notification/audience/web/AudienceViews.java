package dev.aval.notification.audience.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.aval.notification.audience.Addressee;
import dev.aval.notification.audience.Audience.OfAccount;
import dev.aval.notification.audience.Audience.OfRequest;
import dev.aval.notification.audience.Telling;
import dev.aval.notification.audience.Telling.Mail;
import dev.aval.notification.preferences.Wish;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Message.AskedByErp;
import dev.aval.notification.telling.Message.ToApprove;
import dev.aval.notification.telling.StoredNames;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The audience as JSON.
final class AudienceViews {
  private AudienceViews() {}

  /// @param channels by concern
  /// @param digest the hour of his digests, if he wants any
  /// @param quiet from when until when no mail comes, if he said so
  record AddresseeView(
      String email,
      @Nullable String name,
      List<String> rights,
      @JsonProperty("notify") boolean notified,
      Map<String, String> channels,
      @Nullable String digest,
      @Nullable String quiet) {
    static AddresseeView of(Addressee it) {
      var member = it.member();
      var wish = Wish.of(it.preferences());
      return new AddresseeView(
          member.email(),
          member.name(),
          member.rights(),
          member.notified(),
          wish.channels(),
          wish.digestHour(),
          wish.quietFrom() == null ? null : wish.quietFrom() + "-" + wish.quietUntil());
    }
  }

  record AddresseeList(List<AddresseeView> items) {
    static AddresseeList of(OfAccount it) {
      return new AddresseeList(it.addressees().stream().map(AddresseeView::of).toList());
    }
  }

  /// @param kind of message
  /// @param because why he was asked, where he was not asked at first
  record TellingView(
      String email,
      @Nullable String name,
      String kind,
      @Nullable String because,
      String mail,
      @Nullable Instant until,
      @Nullable String why,
      boolean notice,
      boolean read,
      Instant at) {
    static TellingView of(Telling it) {
      var message = it.message();
      var waiting = it.mail() instanceof Mail.Waiting some ? some : null;
      return new TellingView(
          message.to().email(),
          message.to().name(),
          StoredNames.ALL.getOrDefault(message.getClass(), ""),
          asked(message),
          state(it.mail()),
          waiting == null ? null : waiting.until(),
          reason(it.mail()),
          it.shown(),
          it.read(),
          it.at());
    }
  }

  record TellingList(String subject, List<TellingView> items) {
    static TellingList of(OfRequest it) {
      return new TellingList(it.title(), it.tellings().stream().map(TellingView::of).toList());
    }
  }

  static @Nullable String asked(Message message) {
    var why =
        switch (message) {
          case ToApprove it -> it.why();
          case AskedByErp it -> it.why();
          default -> null;
        };
    return why == null ? null : why.because();
  }

  static String state(Mail mail) {
    return switch (mail) {
      case Mail.Sent _ -> "SENT";
      case Mail.SentTogether _ -> "SENT_TOGETHER";
      case Mail.Waiting _ -> "WAITING";
      case Mail.Gathered _ -> "GATHERED";
      case Mail.Unwanted _ -> "UNWANTED";
      case Mail.Moot _ -> "MOOT";
      case Mail.Failed _ -> "FAILED";
    };
  }

  private static @Nullable String reason(Mail mail) {
    return switch (mail) {
      case Mail.Waiting it -> it.why();
      case Mail.Failed it -> it.why();
      default -> null;
    };
  }
}
