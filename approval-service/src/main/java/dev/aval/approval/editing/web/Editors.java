package dev.aval.approval.editing.web;

import dev.aval.approval.drafting.DraftOutcome.Refusal;
import dev.aval.approval.drafting.Drafting;
import dev.aval.approval.drafting.Drafting.Author;
import dev.aval.platform.security.Person;
import dev.aval.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Lets those in who may write the policies of an owner.
@Component
final class Editors {
  private final Drafting drafting;

  Editors(Drafting drafting) {
    this.drafting = drafting;
  }

  Drafting drafting() {
    return drafting;
  }

  Author author(Person person, Owner owner) {
    var author = anybody(person);
    drafting
        .may(author, owner.id())
        .ifPresent(it -> {
          throw refused(it).exception();
        });
    return author;
  }

  static Author anybody(Person it) {
    var who = new dev.aval.approval.requests.Person(it.email(), it.name(), null);
    return new Author(who, it.operator());
  }

  static Problem notFound() {
    return refused(Refusal.NOT_FOUND);
  }

  private static Problem refused(Refusal why) {
    return why == Refusal.NOT_ALLOWED
        ? Problem.of(HttpStatus.FORBIDDEN, "not-allowed", "Only super users write policies")
        : Problem.of(HttpStatus.NOT_FOUND, "no-such-policy", "There is no such policy");
  }
}
