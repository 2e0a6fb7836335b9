package dev.aval.request.configuring;

import static dev.aval.request.accounts.AccountOutcome.Refusal.ANOTHER_VERSION;
import static dev.aval.request.accounts.AccountOutcome.Refusal.NOT_ALLOWED;
import static dev.aval.request.accounts.AccountOutcome.Refusal.NO_SUCH_ACCOUNT;

import dev.aval.request.accounts.Access;
import dev.aval.request.accounts.Account;
import dev.aval.request.accounts.AccountOutcome;
import dev.aval.request.accounts.AccountOutcome.Changed;
import dev.aval.request.accounts.AccountOutcome.Created;
import dev.aval.request.accounts.AccountOutcome.Refused;
import dev.aval.request.accounts.AccountOutcome.Unchanged;
import dev.aval.request.accounts.Accounts;
import dev.aval.request.accounts.Precondition;
import dev.aval.request.requests.Actor;
import dev.aval.request.requests.CanonicalJson;
import dev.aval.request.requests.JsonText;
import dev.aval.request.settings.Choice;
import dev.aval.request.settings.Resolved;
import dev.aval.request.settings.Setting;
import dev.aval.request.settings.SettingsText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reading and choosing settings: those of an account by who may change it, those of the platform
/// by operators.
public final class Configuring {
  private final Accounts accounts;
  private final SettingsText texts;

  public Configuring(Accounts accounts, SettingsText texts) {
    this.accounts = accounts;
    this.texts = texts;
  }

  /// Each setting, and where its value comes from.
  public record View(long version, List<Resolved> settings) {}

  public Optional<View> read(Actor actor, String code) {
    return accounts.find(code).filter(it -> Access.mayRead(actor, it)).map(this::view);
  }

  public View view(Account account) {
    var platform = chosen(platformAccount().settings());
    var own = chosen(account.settings());
    return new View(account.version(), resolved(platform, own));
  }

  public View platform() {
    var account = platformAccount();
    return new View(account.version(), resolved(chosen(account.settings()), new Choice(Map.of())));
  }

  public AccountOutcome put(
      Actor actor, String code, Choice choice, Optional<Precondition> precondition) {
    return accounts.change(
        code,
        known -> {
          var refusal = Access.refusal(actor, known);
          if (refusal.isPresent()) return new Refused(refusal.get());
          if (known.isEmpty()) return new Refused(NO_SUCH_ACCOUNT);
          if (precondition.filter(it -> !it.holds(known)).isPresent()) {
            return new Refused(ANOTHER_VERSION);
          }
          return chosen(known.get(), choice);
        });
  }

  /// Version 0 is that of a platform that never chose anything.
  public AccountOutcome putPlatform(Actor actor, Choice choice, Optional<Long> version) {
    if (!actor.operator()) return new Refused(NOT_ALLOWED);
    return accounts.change(
        Account.PLATFORM,
        known -> {
          var account = known.orElseGet(Account::platform);
          if (version.filter(it -> it != account.version()).isPresent()) {
            return new Refused(ANOTHER_VERSION);
          }
          var outcome = chosen(account, choice);
          return outcome instanceof Changed(var next) && known.isEmpty()
              ? new Created(next)
              : outcome;
        });
  }

  private AccountOutcome chosen(Account account, Choice choice) {
    var text = new JsonText(CanonicalJson.of(choice.in(texts.tree(account.settings()))));
    return text.equals(account.settings())
        ? new Unchanged(account)
        : new Changed(account.with(text));
  }

  private Account platformAccount() {
    return accounts.find(Account.PLATFORM).orElseGet(Account::platform);
  }

  private Choice chosen(JsonText settings) {
    return Choice.of(texts.tree(settings));
  }

  private static List<Resolved> resolved(Choice platform, Choice account) {
    return Stream.of(Setting.values())
        .map(it ->
            new Resolved(
                it,
                Optional.ofNullable(platform.values().get(it)),
                Optional.ofNullable(account.values().get(it))))
        .toList();
  }
}
