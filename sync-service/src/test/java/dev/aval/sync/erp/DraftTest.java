package dev.aval.sync.erp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.sync.erp.ErpContact.State;
import dev.aval.sync.erp.ErpRow.Bad;
import dev.aval.sync.erp.ErpRow.Good;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftTest {
  @Test
  void blanksAroundAreNothingAndLettersAreComposed() {
    var contact = good(draft(" 7 ", " Zoe@Acme.example ", "Zoe\u0301 ", State.ACTIVE));
    assertThat(contact.externalId()).isEqualTo("7");
    assertThat(contact.email()).isEqualTo("Zoe@Acme.example");
    assertThat(contact.name()).isEqualTo("Zo\u00e9");
  }

  @Test
  void whoHasNoAddressIsNoSignatoryAndNotBad() {
    var contact = good(draft("7", null, "Zoé", State.ACTIVE));
    assertThat(contact.email()).isNull();
    assertThat(contact.signatory()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not an address",
        "a@b",
        "a@@b.example",
        "a@b.example,c@d.example",
        "a b@c.example",
        "é@b.example",
        "a@b.example\u202e",
        "<a@b.example>"
      })
  void anAddressThatIsNoneIsBadAndNotShown(String email) {
    assertThat(draft("7", email, "Zoé", State.ACTIVE).row("id 7"))
        .isEqualTo(new Bad("id 7", "7", Flaw.EMAIL_UNFIT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\nb", "a\u0085b", "a\u202eb", "a\ufffdb"})
  void controlCharactersInANameAreBad(String name) {
    assertThat(draft("7", "z@acme.example", name, State.ACTIVE).row("id 7"))
        .isEqualTo(new Bad("id 7", "7", Flaw.NAME_UNFIT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"محمد بن سلمان", "李伟", "👩‍👩‍👧 Zoë", "Κωνσταντίνου", "O’Neill", "D'Arcy"})
  void namesOfAnyScriptAreNames(String name) {
    assertThat(good(draft("7", "z@acme.example", name, State.ACTIVE)).name()).isEqualTo(name);
  }

  @Test
  void anOverlongNameIsBad() {
    assertThat(draft("7", "z@acme.example", "x".repeat(101), State.ACTIVE).row("id 7"))
        .isInstanceOf(Bad.class);
  }

  @Test
  void whoHasLeftIsNeverBad() {
    var contact = good(draft("7", "no address", "a\u0000b", State.INACTIVE));
    assertThat(contact.email()).isNull();
    assertThat(contact.name()).isNull();
    assertThat(contact.signatory()).isFalse();
  }

  @Test
  void ofWhoWasErasedNothingIsKept() {
    var contact = good(draft("7", "z@acme.example", "Zoé", State.ERASED));
    assertThat(contact.email()).isNull();
    assertThat(contact.name()).isNull();
    assertThat(contact.locale()).isNull();
  }

  @Test
  void leadingZerosAreKept() {
    var contact =
        good(
            new Draft(
                "007",
                "0042",
                "000815",
                "z@acme.example",
                null,
                null,
                State.ACTIVE,
                null,
                true,
                null));
    assertThat(contact)
        .extracting("externalId", "code", "clientCode")
        .containsExactly("007", "0042", "000815");
  }

  private static Draft draft(String id, String email, String name, State state) {
    return new Draft(id, null, "ACC-1001", email, name, "fr", state, null, true, null);
  }

  private static ErpContact good(Draft draft) {
    assertThat(draft.row("here")).isInstanceOf(Good.class);
    return ((Good) draft.row("here")).contact();
  }
}
