package dev.aval.approval.inbox.web;

import dev.aval.approval.inbox.Counting;
import dev.aval.platform.security.Person;
import dev.aval.platform.web.Waiting;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// The number in the head of our own pages, for readers without a script.
@Component
@EnableConfigurationProperties(LiveSettings.class)
final class WaitingNumber implements Waiting {
  private final Counting counting;

  WaitingNumber(Counting counting) {
    this.counting = counting;
  }

  @Override
  public Optional<String> count() {
    var reader = SecurityContextHolder.getContext().getAuthentication();
    return reader != null && reader.getPrincipal() instanceof Person person
        ? Optional.of(counting.of(person.email())).filter(it -> it > 0).map(WaitingNumber::text)
        : Optional.empty();
  }

  static String text(int number) {
    return number >= Counting.MOST ? Counting.MOST - 1 + "+" : Integer.toString(number);
  }
}
