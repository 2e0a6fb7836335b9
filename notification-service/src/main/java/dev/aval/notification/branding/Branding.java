package dev.aval.notification.branding;

import dev.aval.notification.accounts.Account;
import dev.aval.notification.accounts.Accounts;
import dev.aval.notification.accounts.Actor;
import dev.aval.notification.telling.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What super users of an account, platforms that keep accounts, and operators do about how its
/// mails look. Whoever else asks learns nothing, not even that the account is there.
public final class Branding {
  private final Accounts accounts;
  private final Brands brands;
  private final Logos logos;

  public Branding(Accounts accounts, Brands brands, Logos logos) {
    this.accounts = accounts;
    this.brands = brands;
    this.logos = logos;
  }

  /// An account with its brand.
  public record Known(Account account, Brand brand) {}

  public Reply<Known> look(Actor actor, String code) {
    return in(actor, code, Reply.Done::new);
  }

  public Reply<Known> change(Actor actor, String code, Wishes wishes) {
    return in(actor, code, it -> change(actor, it, wishes));
  }

  /// The logo alone.
  public Reply<Known> change(Actor actor, String code, Wishes.Logo logo) {
    return in(
        actor,
        code,
        it -> {
          var brand = it.brand();
          var same =
              new Wishes(
                  orEmpty(brand.name()),
                  brand.color() == null ? "" : brand.color().hex(),
                  orEmpty(brand.replyTo()),
                  logo);
          return change(actor, it, same);
        });
  }

  private Reply<Known> change(Actor actor, Known it, Wishes wishes) {
    var wrong = new ArrayList<Refusal>();
    var name = checked(Names.tidy(wishes.name()), Names::isName, Refusal.NAME, wrong);
    var color = checked(wishes.color().strip(), Branding::isColor, Refusal.COLOR, wrong);
    var replyTo = checked(wishes.replyTo().strip(), Names::isAddress, Refusal.REPLY_TO, wrong);
    var logo = logo(it.brand().logo(), wishes.logo(), wrong);
    if (!wrong.isEmpty()) return new Reply.Refused<>(List.copyOf(wrong));
    var parsed = color == null ? null : Color.parse(color).orElseThrow();
    var brand = new Brand(it.account().code(), name, parsed, replyTo, logo);
    brands.keep(brand, actor.name());
    return new Reply.Done<>(new Known(it.account(), brand));
  }

  private @Nullable Picture logo(@Nullable Picture known, Wishes.Logo wish, List<Refusal> wrong) {
    return switch (wish) {
      case Wishes.Logo.Keep _ -> known;
      case Wishes.Logo.Remove _ -> null;
      case Wishes.Logo.Sent(var bytes) ->
          switch (logos.judge(bytes)) {
            case Logos.Judged.Good(var logo) -> logo;
            case Logos.Judged.Bad(var why) -> {
              wrong.add(why);
              yield known;
            }
          };
    };
  }

  private static boolean isColor(String text) {
    return Color.parse(text).isPresent();
  }

  private static @Nullable String checked(
      String text, Predicate<String> good, Refusal otherwise, List<Refusal> wrong) {
    if (text.isEmpty()) return null;
    if (!good.test(text)) wrong.add(otherwise);
    return text;
  }

  private Reply<Known> in(Actor actor, String code, Function<Known, Reply<Known>> act) {
    return Optional.of(code)
        .flatMap(accounts::find)
        .filter(actor::looksAfter)
        .map(it -> new Known(it, brands.find(code).orElseGet(() -> Brand.none(code))))
        .map(act)
        .orElseGet(() -> new Reply.Refused<>(List.of(Refusal.NOT_FOUND)));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
