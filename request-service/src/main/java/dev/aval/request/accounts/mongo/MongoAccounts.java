package dev.aval.request.accounts.mongo;

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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
  public Map<String, Long> versions(Collection<String> codes) {
    if (codes.isEmpty()) return Map.of();
    var versions = new HashMap<String, Long>();
    mongo
        .getCollection(COLLECTION)
        .find(in("_id", codes))
        .projection(include("state.version"))
        .forEach(it ->
            versions.put(it.getString("_id"), it.getEmbedded(List.of("state", "version"), 0L)));
    return versions;
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
        case AccountOutcome.Unchanged _, AccountOutcome.Unacceptable _, AccountOutcome.Refused _ ->
            Change.keep(outcome);
      };
    };
  }

  private static Change<Account, AccountOutcome> commit(Account next, AccountOutcome outcome) {
    return Change.commit(next, List.of(AccountWire.of(next)), outcome);
  }
}
