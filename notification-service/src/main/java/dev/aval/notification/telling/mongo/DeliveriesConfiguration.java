package dev.aval.notification.telling.mongo;

import dev.aval.notification.telling.Deliveries;
import dev.aval.notification.telling.Delivering;
import dev.aval.notification.telling.Letterheads;
import dev.aval.notification.telling.Links;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Message.CodeWanted;
import dev.aval.notification.telling.Post;
import dev.aval.notification.telling.Sending;
import dev.aval.notification.telling.Sending.Delayed;
import dev.aval.notification.telling.Sending.Moot;
import dev.aval.notification.telling.Sending.Sent;
import dev.aval.notification.telling.Sending.Undeliverable;
import dev.aval.notification.telling.Sending.Untried;
import dev.aval.notification.telling.StoredFields;
import dev.aval.notification.telling.StoredNames;
import dev.aval.notification.telling.Witness;
import dev.aval.platform.duework.DueWork;
import dev.aval.platform.duework.DueWorks;
import dev.aval.platform.duework.Result;
import dev.aval.platform.duework.Result.Done;
import dev.aval.platform.duework.Result.Failed;
import dev.aval.platform.duework.Result.PutBack;
import dev.aval.platform.duework.Result.Retry;
import dev.aval.platform.duework.Task;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class DeliveriesConfiguration {
  @Bean
  Delivering delivering(Links links, Post post, Witness witness, Letterheads letterheads) {
    return new Delivering(links, post, witness, letterheads);
  }

  /// The lease outlasts a batch that runs into every time-out there is: 10 s for the links, 25 s
  /// for the mails, 5 s to tell of them. After a crash in between, a mail goes out once more at
  /// most (guarantee G4), and within the minute.
  @Bean
  DueWork<Message> deliveries(DueWorks dueWorks, Delivering delivering, Post post) {
    var work = dueWorks.work("deliveries", Message.class);
    StoredNames.ALL.forEach(work::variant);
    return work.handler(tasks -> deliver(delivering, tasks))
        .batch(50)
        .lease(Duration.ofSeconds(45))
        .backoff(Duration.ofSeconds(2), Duration.ofMinutes(10))
        .line(DeliveriesConfiguration::line)
        .whenever(post::isOpen)
        .rounds(4)
        .patience(Duration.ofSeconds(1))
        .build();
  }

  @Bean
  Deliveries acceptedDeliveries(DueWork<Message> deliveries, MongoOperations mongo) {
    var indexes = mongo.indexOps("deliveries");
    indexes.createIndex(newestFirst(StoredFields.NOTICE, "to"));
    indexes.createIndex(newestFirst(StoredFields.UNREAD, "by"));
    indexes.createIndex(newestFirst(StoredFields.GATHERED, "by"));
    return new DueDeliveries(deliveries, mongo.getCollection("deliveries"));
  }

  private static Index newestFirst(String field, String whose) {
    return new Index(field + "." + whose, Direction.ASC)
        .on(field + ".key", Direction.DESC)
        .named(field)
        .sparse();
  }

  /// What one person is told of one request leaves in order. A code waits for nothing: it is good
  /// for ten minutes, and whoever waits for it sits before the page.
  private static @Nullable String line(Message it) {
    return it instanceof CodeWanted
        ? null
        : it.thread() + "/" + it.to().email().toLowerCase(Locale.ROOT);
  }

  private static List<Result> deliver(Delivering delivering, List<Task<Message>> tasks) {
    return delivering.deliver(tasks.stream().map(Task::work).toList()).stream()
        .map(DeliveriesConfiguration::result)
        .toList();
  }

  private static Result result(Sending sending) {
    return switch (sending) {
      case Sent _ -> new Done("sent");
      case Moot _ -> new Done("moot");
      case Delayed(var why) -> new Retry(why);
      case Untried(var why) -> new PutBack(why);
      case Undeliverable(var why) -> new Failed(why);
    };
  }
}
