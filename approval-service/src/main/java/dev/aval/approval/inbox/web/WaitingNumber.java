package dev.aval.approval.inbox.web;

import dev.aval.approval.inbox.Counting;
import dev.aval.platform.security.Person;
import dev.aval.platform.web.Waiting;
import dev.aval.platform.web.live.LiveNumbers;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// The number in the head of our own pages, for readers without a script.
@Component
final class WaitingNumber implements Waiting {
  private final Counting counting;
  private final LiveNumbers numbers;

  WaitingNumber(Counting counting, LiveNumbers numbers) {
    this.counting = counting;
    this.numbers = numbers;
  }

  @Override
  public Optional<String> count() {
    var reader = SecurityContextHolder.getContext().getAuthentication();
    return reader != null && reader.getPrincipal() instanceof Person person
        ? Optional.of(counting.of(person.email())).filter(it -> it > 0).map(numbers::text)
        : Optional.empty();
  }
}
