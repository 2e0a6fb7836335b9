package dev.aval.notification.branding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.notification.accounts.Account;
import dev.aval.notification.accounts.Accounts;
import dev.aval.notification.accounts.Actor;
import dev.aval.notification.branding.Branding.Known;
import dev.aval.notification.telling.Picture;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// All ports without database. Sam looks after Acme, Victor after another account.
class BrandingTest {
  static final Actor SAM = new Actor("sam@acme.example", false);
  static final Actor VICTOR = new Actor("victor@other.example", false);
  static final Actor OLGA = new Actor("olga@aval.example", true);
  static final Picture LOGO = new Picture("image/png", new byte[] {1}, 10, 10);
  static final Wishes ALL =
      new Wishes(" Acme  Achats ", "#ABC", "achats@acme.example", new Wishes.Logo.Keep());

  final Map<String, Brand> kept = new LinkedHashMap<>();
  final List<String> by = new ArrayList<>();
  Logos.Judged judged = new Logos.Judged.Good(LOGO);
  final Branding branding = new Branding(new SomeAccounts(), new Kept(), _ -> judged);

  @Test
  void whatIsTypedIsKeptTidied() {
    assertThat(done(branding.change(SAM, "ACC-1001", ALL)).brand())
        .isEqualTo(
            new Brand(
                "ACC-1001", "Acme Achats", new Color("#aabbcc"), "achats@acme.example", null));
    assertThat(by).containsExactly("sam@acme.example");
    assertThat(done(branding.look(OLGA, "ACC-1001")).brand().name()).isEqualTo("Acme Achats");
  }

  @Test
  void whatIsEmptyIsAsThePlatformHasIt() {
    branding.change(SAM, "ACC-1001", ALL);
    var empty = new Wishes("", " ", "", new Wishes.Logo.Keep());
    assertThat(done(branding.change(SAM, "ACC-1001", empty)).brand())
        .isEqualTo(Brand.none("ACC-1001"));
  }

  @Test
  void whoeverDoesNotLookAfterTheAccountLearnsNothing() {
    for (var code : List.of("ACC-1001", "ACC-NONE")) {
      assertThat(branding.look(VICTOR, code)).isEqualTo(refused(Refusal.NOT_FOUND));
      assertThat(branding.change(VICTOR, code, ALL)).isEqualTo(refused(Refusal.NOT_FOUND));
      assertThat(branding.change(VICTOR, code, new Wishes.Logo.Remove()))
          .isEqualTo(refused(Refusal.NOT_FOUND));
    }
    assertThat(kept).isEmpty();
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnceAndNothingIsKept() {
    judged = new Logos.Judged.Bad(Refusal.LOGO_TYPE);
    var wrong = new Wishes("a@b", "blue", "nobody", new Wishes.Logo.Sent(new byte[0]));
    assertThat(branding.change(SAM, "ACC-1001", wrong))
        .isEqualTo(refused(Refusal.NAME, Refusal.COLOR, Refusal.REPLY_TO, Refusal.LOGO_TYPE));
    assertThat(kept).isEmpty();
  }

  @Test
  void aLogoComesAndGoesAndTheRestStays() {
    branding.change(SAM, "ACC-1001", ALL);
    var hung = branding.change(SAM, "ACC-1001", new Wishes.Logo.Sent(new byte[0]));
    assertThat(done(hung).brand().logo()).isEqualTo(LOGO);
    assertThat(done(hung).brand().name()).isEqualTo("Acme Achats");
    assertThat(done(branding.change(SAM, "ACC-1001", ALL)).brand().logo()).isEqualTo(LOGO);
    assertThat(done(branding.change(SAM, "ACC-1001", new Wishes.Logo.Remove())).brand())
        .extracting(Brand::logo, Brand::name)
        .containsExactly(null, "Acme Achats");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "boss@bank.example",
        "x <y>",
        "line\nbreak",
        "turned\u202Egnp",
        "soft\u00ADhyphen",
        "a\u2028b",
        "zero\u200Bwidth",
        "\"quoted\"",
        "back\\slash",
        "0123456789012345678901234567890123456789012345678901234567890"
      })
  void noNameCanPassForAnAddressOrBreakOut(String name) {
    assertThat(branding.change(SAM, "ACC-1001", new Wishes(name, "", "", new Wishes.Logo.Keep())))
        .isEqualTo(refused(Refusal.NAME));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b",
        "a b@acme.example",
        "a@acme.example, b@acme.example",
        "a@acme.example\r\nBcc: b@acme.example",
        "<a@acme.example>",
        "a@-acme.example",
        "a@acme..example",
        "@acme.example",
        ".a@acme.example",
        "é@acme.example"
      })
  void noReplyAddressIsAnythingElse(String address) {
    assertThat(
            branding.change(SAM, "ACC-1001", new Wishes("", "", address, new Wishes.Logo.Keep())))
        .isEqualTo(refused(Refusal.REPLY_TO));
  }

  /// What WebAIM's contrast checker says.
  @ParameterizedTest
  @CsvSource({"#0b6e4f,#ffffff,6.2", "#ffff00,#000000,19.5", "#777777,#000000,4.6"})
  void theTextOnAColorIsTheOneThatStandsOutMore(String color, String ink, double contrast) {
    var it = Color.parse(color).orElseThrow();
    assertThat(it.ink().hex()).isEqualTo(ink);
    assertThat(it.contrast(it.ink())).isCloseTo(contrast, within());
  }

  @Test
  void onAnyColorThereIsTextThatCanBeRead() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      var it = new Color("#%06x".formatted(random.nextInt(0x1000000)));
      assertThat(it.contrast(it.ink())).as("%s, seed %d", it, seed).isGreaterThan(4.5);
    }
  }

  private static Offset<Double> within() {
    return Offset.offset(0.1);
  }

  private static Known done(Reply<Known> reply) {
    assertThat(reply).isInstanceOf(Reply.Done.class);
    return ((Reply.Done<Known>) reply).it();
  }

  private static Reply<Known> refused(Refusal... why) {
    return new Reply.Refused<>(List.of(why));
  }

  private static final class SomeAccounts implements Accounts {
    @Override
    public void keep(List<Account> changed) {}

    @Override
    public List<Account> among(Collection<String> codes) {
      return Stream.of(
              new Account("ACC-1001", 1, "Acme", List.of(SAM.name())),
              new Account("ACC-2002", 1, "Other", List.of(VICTOR.name())))
          .filter(it -> codes.contains(it.code()))
          .toList();
    }
  }

  private final class Kept implements Brands {
    @Override
    public List<Brand> among(Collection<String> accounts) {
      return kept.values().stream().filter(it -> accounts.contains(it.account())).toList();
    }

    @Override
    public void keep(Brand brand, String whose) {
      kept.put(brand.account(), brand);
      by.add(whose);
    }
  }
}
