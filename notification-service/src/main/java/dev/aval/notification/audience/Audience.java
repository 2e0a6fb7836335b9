package dev.aval.notification.audience;

import dev.aval.notification.accounts.Account;
import dev.aval.notification.accounts.Accounts;
import dev.aval.notification.accounts.Member;
import dev.aval.notification.preferences.AllPreferences;
import dev.aval.notification.preferences.Preferences;
import dev.aval.notification.telling.Message.OnRequest;
import java.util.List;
import java.util.Optional;

/// What those who look after an account see of who is told what. Whoever else asks learns nothing,
/// not even that the account or the request is there.
public final class Audience {
  static final int MOST = 500;

  private final Accounts accounts;
  private final AllPreferences preferences;
  private final Tellings tellings;

  public Audience(Accounts accounts, AllPreferences preferences, Tellings tellings) {
    this.accounts = accounts;
    this.preferences = preferences;
    this.tellings = tellings;
  }

  public record OfAccount(Account account, List<Addressee> addressees) {}

  public record OfRequest(Account account, String title, List<Telling> tellings) {}

  public Optional<OfAccount> ofAccount(Looker looker, String code) {
    return account(looker, code).map(it -> new OfAccount(it, addressees(it)));
  }

  /// Only what is known to be of this account: a request of another is not there.
  public Optional<OfRequest> ofRequest(Looker looker, String code, String request) {
    return account(looker, code)
        .flatMap(it -> {
          var told = tellings.about(request, MOST).stream().filter(one -> isOf(one, code)).toList();
          return told.isEmpty()
              ? Optional.empty()
              : Optional.of(new OfRequest(it, title(told.getFirst()), told));
        });
  }

  private Optional<Account> account(Looker looker, String code) {
    return accounts
        .find(code)
        .filter(it -> looker.everywhere() || it.isLookedAfterBy(looker.email()));
  }

  private List<Addressee> addressees(Account account) {
    var people = account.members().stream().map(Member::email).toList();
    var known = preferences.among(people);
    return account.members().stream()
        .map(it -> new Addressee(it, known.getOrDefault(it.email(), Preferences.none(it.email()))))
        .toList();
  }

  private static boolean isOf(Telling it, String code) {
    return it.message() instanceof OnRequest about && code.equals(about.about().code());
  }

  private static String title(Telling it) {
    return ((OnRequest) it.message()).about().title();
  }
}
