package dev.aval.request.browsing.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.aval.platform.web.AccountSwitch;
import dev.aval.request.browsing.web.ListPage.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/// What a reader may choose above a list.
@Component
final class ListChoices {
  private static final List<String> KNOWN =
      List.of("order", "document", "proof", "ticket", "refund", "user-access");

  private final MessageSource messages;

  ListChoices(MessageSource messages) {
    this.messages = messages;
  }

  /// What the reader asked for himself, and each of his accounts; nothing without accounts.
  AccountSwitch accounts(List<Choice> own, String current) {
    if (own.isEmpty()) return new AccountSwitch(List.of(), null);
    var mine = new AccountSwitch.Account("", text("request.list.mine", ""), "/requests");
    var each = own.stream().map(ListChoices::account);
    return new AccountSwitch(Stream.concat(Stream.of(mine), each).toList(), current);
  }

  private static AccountSwitch.Account account(Choice it) {
    var href = "/requests?account=" + UriUtils.encode(it.code(), UTF_8);
    return new AccountSwitch.Account(it.code(), it.name(), href);
  }

  /// Any word may be a type: besides those everybody knows, the one looked for, and those on the
  /// page.
  Map<String, String> types(String chosen, List<Line> lines) {
    var found = Stream.concat(Stream.of(chosen), lines.stream().map(Line::type)).sorted();
    var types = new LinkedHashMap<String, String>();
    Stream.concat(KNOWN.stream(), found)
        .filter(it -> !it.isEmpty())
        .forEach(it -> types.putIfAbsent(it, text("request.type." + it, it)));
    return types;
  }

  private String text(String key, String otherwise) {
    var text = messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
    return Objects.requireNonNullElse(text, otherwise);
  }
}
