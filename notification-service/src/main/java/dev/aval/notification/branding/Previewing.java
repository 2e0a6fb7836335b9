package dev.aval.notification.branding;

import dev.aval.notification.accounts.Actor;
import dev.aval.notification.branding.Branding.Known;
import dev.aval.notification.telling.Draft;
import dev.aval.notification.telling.Drafts;
import dev.aval.notification.telling.Letter;
import dev.aval.notification.telling.Letterhead;
import dev.aval.notification.telling.Post;
import dev.aval.notification.telling.Recipient;
import dev.aval.notification.telling.Sending;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Each kind of mail as the account's people get it, to look at and to get oneself. Nobody else is
/// ever sent one: a test goes to whoever asks for it, and not often.
public final class Previewing {
  private static final String PREVIEW = "preview";

  private final Branding branding;
  private final Drafts drafts;
  private final Post post;
  private final Turns turns;
  private final String url;
  private final Clock clock;

  /// @param url where people find us
  public Previewing(Branding branding, Drafts drafts, Post post, String url, Clock clock) {
    this.branding = branding;
    this.drafts = drafts;
    this.post = post;
    this.turns = new Turns(clock);
    this.url = url;
    this.clock = clock;
  }

  /// An account with the kinds of mails there are.
  public record Kinds(Known known, List<String> kinds) {}

  /// @param letterhead it is written under
  public record Preview(Known known, Draft draft, Letterhead letterhead) {}

  public enum Tested {
    SENT,
    /// Enough for now.
    TOO_MANY,
    /// The mail server does not take it at present.
    NOT_SENT
  }

  public Reply<Kinds> list(Actor actor, String code) {
    var nobody = new Recipient(actor.name(), null, null, null);
    return then(
        branding.look(actor, code),
        it -> Optional.of(new Kinds(it, samples(PREVIEW, nobody, it).kinds())));
  }

  public Reply<Preview> look(Actor actor, String code, String kind, Recipient reader) {
    return then(
        branding.look(actor, code),
        it ->
            letter(PREVIEW, reader, it, kind)
                .map(letter -> new Preview(it, drafts.write(letter), letter.letterhead())));
  }

  /// @param self whoever asks
  public Reply<Tested> test(Actor actor, String code, String kind, Recipient self) {
    var id = "test-" + UUID.randomUUID() + ":" + self.email();
    return then(branding.look(actor, code), it -> letter(id, self, it, kind).map(this::sent));
  }

  private Tested sent(Letter letter) {
    if (!turns.take(letter.message().to().email())) return Tested.TOO_MANY;
    return post.send(List.of(letter)).getFirst() instanceof Sending.Sent
        ? Tested.SENT
        : Tested.NOT_SENT;
  }

  private Optional<Letter> letter(String id, Recipient to, Known it, String kind) {
    return Optional.ofNullable(samples(id, to, it).of(kind))
        .map(message ->
            new Letter(
                message,
                Samples.link(message, url),
                Stationery.letterhead(it.brand(), it.account().name())));
  }

  private Samples samples(String id, Recipient to, Known it) {
    var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    return new Samples(id, to, it.account().code(), it.account().name(), url, now);
  }

  private static <T> Reply<T> then(Reply<Known> known, Function<Known, Optional<T>> next) {
    return switch (known) {
      case Reply.Done<Known>(var it) ->
          next.apply(it)
              .<Reply<T>>map(Reply.Done::new)
              .orElseGet(() -> new Reply.Refused<>(List.of(Refusal.NOT_FOUND)));
      case Reply.Refused<Known>(var why) -> new Reply.Refused<>(why);
    };
  }
}
