package dev.aval.sync.candidates.mongo;

import dev.aval.contracts.Sync;
import dev.aval.platform.outbox.Aggregates;
import dev.aval.platform.outbox.Change;
import dev.aval.platform.outbox.Command;
import dev.aval.sync.candidates.Candidate;
import dev.aval.sync.candidates.CandidateEvent;
import dev.aval.sync.candidates.Candidates;
import dev.aval.sync.candidates.Contact;
import dev.aval.sync.candidates.Outcome;
import dev.aval.sync.candidates.Outcome.Changed;
import dev.aval.sync.candidates.Outcome.Unchanged;
import dev.aval.sync.candidates.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

class MongoCandidates implements Candidates {
  private final Aggregates<Candidate> aggregates;

  MongoCandidates(Aggregates<Candidate> aggregates) {
    this.aggregates = aggregates;
  }

  @Override
  public int found(List<Contact> contacts, Instant now) {
    var commands = contacts.stream().map(it -> finding(it, now)).toList();
    return (int) aggregates.changeAll(commands).stream().filter(it -> it.orElse(false)).count();
  }

  @Override
  public void conclude(List<Concluded> concluded, Instant now) {
    aggregates.changeAll(concluded.stream().map(it -> concluding(it, now)).toList());
  }

  private static Command<Candidate, Boolean> finding(Contact contact, Instant now) {
    return new Command<>(
        contact.candidateId(),
        null,
        known ->
            change(
                known
                    .map(it -> it.foundAgain(contact, now))
                    .orElseGet(() -> Candidate.found(contact, now))));
  }

  private static Command<Candidate, Boolean> concluding(Concluded it, Instant now) {
    return new Command<>(it.candidateId(), null, known -> change(conclude(known, it, now)));
  }

  private static Outcome conclude(Optional<Candidate> known, Concluded it, Instant now) {
    return known.map(c -> c.conclude(it.conclusion(), now)).orElseGet(Unchanged::new);
  }

  private static Change<Candidate, Boolean> change(Outcome outcome) {
    return switch (outcome) {
      case Changed(var next, var events) ->
          Change.commit(next, events.stream().map(MongoCandidates::onTheWire).toList(), true);
      case Unchanged _ -> Change.keep(false);
    };
  }

  private static Sync onTheWire(CandidateEvent event) {
    var contact = event.contact();
    var id = contact.candidateId();
    var person = new dev.aval.contracts.Person(contact.email(), contact.name(), contact.locale());
    return switch (event) {
      case CandidateEvent.Found it ->
          new Sync.Found(
              id,
              contact.system(),
              contact.externalId(),
              contact.account(),
              person,
              it.round(),
              it.at());
      case CandidateEvent.Accepted it ->
          new Sync.Accepted(
              id, contact.account(), person, it.requestId(), onTheWire(it.by()), it.at());
      case CandidateEvent.Refused it ->
          new Sync.Refused(
              id,
              contact.account(),
              person,
              it.requestId(),
              onTheWire(it.by()),
              it.at(),
              it.reason());
    };
  }

  private static dev.aval.contracts.@Nullable Person onTheWire(@Nullable Person by) {
    return by == null ? null : new dev.aval.contracts.Person(by.email(), by.name(), null);
  }
}
