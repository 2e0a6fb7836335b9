package dev.aval.request.accounts.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import dev.aval.platform.outbox.Aggregates;
import dev.aval.platform.outbox.Change;
import dev.aval.platform.outbox.Command;
import dev.aval.platform.outbox.Origin;
import dev.aval.request.accounts.Account;
import dev.aval.request.accounts.AccountOutcome;
import dev.aval.request.accounts.AccountStep;
import dev.aval.request.accounts.Accounts;
import dev.aval.request.accounts.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// The accounts on the shared outbox store. Their one event is their full state.
final class MongoAccounts implements Accounts {
  static final String COLLECTION = "accounts";

  private final Aggregates<Account> documents;
  private final MongoOperations mongo;

  MongoAccounts(Aggregates<Account> documents, MongoOperations mongo) {
    this.documents = documents;
    this.mongo = mongo;
  }

  @Override
  public Optional<Account> find(String code) {
    return documents.find(code);
  }

  @Override
  public Map<String, Standing> standings(Collection<String> codes) {
    if (codes.isEmpty()) return Map.of();
    var standings = new HashMap<String, Standing>();
    mongo
        .getCollection(COLLECTION)
        .find(in("_id", codes))
        .projection(include("state.version", "state.approvalMode", "state.closing.until"))
        .forEach(it -> standings.put(it.getString("_id"), standing(it)));
    return standings;
  }

  private static Standing standing(Document it) {
    var until = it.getEmbedded(List.of("state", "closing", "until"), Date.class);
    return new Standing(
        it.getEmbedded(List.of("state", "version"), 0L),
        it.getEmbedded(List.of("state", "approvalMode"), false),
        until == null ? null : until.toInstant());
  }

  @Override
  public List<Account> ofMember(String email, int most) {
    var codes =
        mongo
            .getCollection(COLLECTION)
            .find(eq("state.members.email", email))
            .projection(include("_id"))
            .limit(most)
            .map(it -> it.getString("_id"))
            .into(new ArrayList<>());
    return documents.findAll(codes).values().stream()
        .sorted(Comparator.comparing(Account::code))
        .toList();
  }

  @Override
  public List<Optional<AccountOutcome>> changeAll(List<AccountStep> steps) {
    if (steps.isEmpty()) return List.of();
    return documents.changeAll(steps.stream().map(MongoAccounts::command).toList());
  }

  private static Command<Account, AccountOutcome> command(AccountStep step) {
    var origin =
        step.cause()
            .map(it -> new Origin(it.stream(), it.seq(), it.eventId(), it.traceparent()))
            .orElse(null);
    return new Command<>(step.code(), origin, decide(step));
  }

  private static Function<Optional<Account>, Change<Account, AccountOutcome>> decide(
      AccountStep step) {
    return account -> {
      var outcome = step.decide().apply(account);
      return switch (outcome) {
        case AccountOutcome.Created(var next) -> commit(next, outcome);
        case AccountOutcome.Changed(var next) -> commit(next, outcome);
        case AccountOutcome.Marked(var next) -> Change.commit(next, List.of(), outcome);
        case AccountOutcome.Unchanged _,
            AccountOutcome.StillPending _,
            AccountOutcome.Unacceptable _,
            AccountOutcome.Refused _ ->
            Change.keep(outcome);
      };
    };
  }

  private static Change<Account, AccountOutcome> commit(Account next, AccountOutcome outcome) {
    return Change.commit(next, List.of(AccountWire.of(next)), outcome);
  }
}
