package dev.aval.notification.telling.kafka;

import dev.aval.notification.absence.Delegation;
import dev.aval.notification.absence.News;
import dev.aval.notification.absence.Someone;
import dev.aval.notification.absence.StandIns;
import dev.aval.notification.telling.Cover;
import dev.aval.notification.telling.Cover.Reader;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Message.StandInEnded;
import dev.aval.notification.telling.Message.StandInSet;
import dev.aval.notification.telling.Recipient;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The messages to the two whom a delegation concerns. They know each other, so whoever has no name
/// is shown by his address.
record WritingOfAbsences(String publicUrl) {
  Stream<Message> messages(News news) {
    var absent = news.absent();
    var deputy = news.delegation();
    return Stream.of(
        message(
            news,
            new Recipient(deputy.email(), deputy.name(), deputy.locale(), null),
            cover(deputy, Reader.DEPUTY, shown(absent.name(), absent.email()), "/inbox")),
        message(
            news,
            recipient(absent),
            cover(deputy, Reader.ABSENT, shown(deputy.name(), deputy.email()), "/absence")));
  }

  private static Message message(News news, Recipient to, Cover about) {
    var id =
        "absence/%s/%d/%s"
            .formatted(StandIns.fold(news.absent().email()), news.seq(), news.delegation().id());
    return switch (news) {
      case News.Set _ -> new StandInSet(id + "/set:" + to.email(), to, about);
      case News.Ended _ -> new StandInEnded(id + "/ended:" + to.email(), to, about);
    };
  }

  private Cover cover(Delegation it, Reader reader, String other, String path) {
    return new Cover(
        it.id(), reader, other, it.from(), it.until(), it.types(), it.account(), publicUrl + path);
  }

  private static Recipient recipient(Someone it) {
    return new Recipient(it.email(), it.name(), it.locale(), null);
  }

  private static String shown(@Nullable String name, String email) {
    return Objects.requireNonNullElse(name, email);
  }
}
