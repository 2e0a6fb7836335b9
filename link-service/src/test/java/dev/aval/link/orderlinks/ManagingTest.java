package dev.aval.link.orderlinks;

import static dev.aval.link.orderlinks.Examples.FORM;
import static dev.aval.link.orderlinks.Examples.NOW;
import static dev.aval.link.orderlinks.Examples.SAM;
import static dev.aval.link.orderlinks.Examples.terms;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.link.accounts.Account;
import dev.aval.link.accounts.Accounts;
import dev.aval.link.reviewlinks.Token;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Who makes order links, and of what.
class ManagingTest {
  private static final Manager SUPER = new Manager(SAM, false);
  private static final Manager MEMBER = new Manager(new Person("anna@acme.example", "Anna"), false);
  private static final Manager STRANGER =
      new Manager(new Person("victor@other.example", "Victor"), false);
  private static final Manager OPERATOR =
      new Manager(new Person("olga@aval.example", "Olga"), true);

  private final Managing managing =
      new Managing(
          new OrderLinksInMemory(), new Acme(), new OpenVault(), Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void superUsersAndOperatorsMakeLinksAndNobodyElseDoes() {
    assertThat(make(SUPER, FORM, terms(5, 20))).isInstanceOf(Managed.Done.class);
    assertThat(make(OPERATOR, FORM, terms(5, 20))).isInstanceOf(Managed.Done.class);
    assertThat(make(MEMBER, FORM, terms(5, 20))).isEqualTo(refused(Refusal.NOT_ALLOWED));
    assertThat(make(STRANGER, FORM, terms(5, 20))).isEqualTo(refused(Refusal.NO_SUCH_ACCOUNT));
    assertThat(managing.make(OPERATOR, "ACC-9", FORM, terms(5, 20)))
        .isEqualTo(refused(Refusal.NO_SUCH_ACCOUNT));
  }

  @Test
  void aLinkOfAnotherAccountIsNotThere() {
    var link = ((Managed.Done) make(SUPER, FORM, terms(null, 20))).link();
    assertThat(managing.look(OPERATOR, "ACC-2002", link.linkId()))
        .isEqualTo(refused(Refusal.NO_SUCH_LINK));
    assertThat(managing.turn(MEMBER, "ACC-1001", link.linkId(), false))
        .isEqualTo(refused(Refusal.NOT_ALLOWED));
    assertThat(managing.change(STRANGER, "ACC-1001", link.linkId(), terms(0, 0)))
        .isEqualTo(refused(Refusal.NO_SUCH_ACCOUNT));
  }

  @Test
  void theAddressIsShownAgainAsItWasMade() {
    var link = ((Managed.Done) make(SUPER, FORM, terms(null, 20))).link();
    managing.turn(SUPER, "ACC-1001", link.linkId(), false);
    managing.turn(SUPER, "ACC-1001", link.linkId(), true);
    var now = ((Managed.Done) managing.look(SUPER, "ACC-1001", link.linkId())).link();
    assertThat(managing.token(now).id()).isEqualTo(link.linkId());
  }

  @Test
  void aFormThatCouldNotBecomeARequestIsObjectedToWhereItIsWrong() {
    var fields = new ArrayList<Field>();
    fields.add(new Field(Field.SUBJECT, null, Rule.LOCKED, null));
    fields.add(new Field(Field.AMOUNT, null, Rule.HIDDEN, "a lot"));
    fields.add(new Field("cost centre", "Cost", Rule.OPTIONAL, null));
    fields.add(new Field("quantity", null, Rule.REQUIRED, null));
    fields.add(new Field("quantity", "Again", Rule.HIDDEN, "turn\u202edna"));
    fields.add(new Field(OrderForm.TITLE_IN_DATA, "Mine", Rule.OPTIONAL, null));
    var form = new OrderForm("Order", " ", null, "EUR", fields);
    var late = new Terms(NOW.plus(Duration.ofDays(400)), 0, 501);
    var objections = ((Managed.Unacceptable) make(SUPER, form, late)).objections();
    assertThat(objections)
        .extracting(it -> it.place() + " " + it.code())
        .containsExactlyInAnyOrder(
            "type format",
            "title required",
            "fields/0/preset required",
            "fields/1/preset format",
            "fields/2/name format",
            "fields/3/label required",
            "fields/4/name repeated",
            "fields/4/preset format",
            "fields/5/name format",
            "expiresAt too-late",
            "limit range",
            "hourlyCap range");
  }

  private Managed make(Manager manager, OrderForm form, Terms terms) {
    return managing.make(manager, "ACC-1001", form, terms);
  }

  private static Managed refused(Refusal reason) {
    return new Managed.Refused(reason);
  }

  private static final class Acme implements Accounts {
    @Override
    public void keep(List<Account> accounts) {}

    @Override
    public Optional<Account> find(String code) {
      return switch (code) {
        case "ACC-1001" ->
            Optional.of(
                new Account(
                    code,
                    7,
                    "Acme",
                    Set.of("sam@acme.example", "anna@acme.example"),
                    Set.of("sam@acme.example")));
        case "ACC-2002" ->
            Optional.of(
                new Account(
                    code,
                    1,
                    "Other",
                    Set.of("victor@other.example"),
                    Set.of("victor@other.example")));
        default -> Optional.empty();
      };
    }
  }

  private static final class OpenVault implements Vault {
    @Override
    public String seal(Token token) {
      return token.reveal();
    }

    @Override
    public Token open(String cipher) {
      return Token.parse(cipher).orElseThrow();
    }
  }
}
