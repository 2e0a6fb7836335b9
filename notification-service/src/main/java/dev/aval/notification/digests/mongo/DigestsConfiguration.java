package dev.aval.notification.digests.mongo;

import dev.aval.notification.digests.Digesting;
import dev.aval.notification.digests.Slot;
import dev.aval.notification.digests.Unsubscriptions;
import dev.aval.notification.preferences.AllPreferences;
import dev.aval.notification.preferences.Slots;
import dev.aval.notification.preferences.Zones;
import dev.aval.notification.telling.Links;
import dev.aval.notification.telling.Post;
import dev.aval.notification.telling.Sending;
import dev.aval.notification.telling.Sending.Delayed;
import dev.aval.notification.telling.Sending.Moot;
import dev.aval.notification.telling.Sending.Sent;
import dev.aval.notification.telling.Sending.Undeliverable;
import dev.aval.notification.telling.Sending.Untried;
import dev.aval.notification.telling.Witness;
import dev.aval.platform.duework.DueWork;
import dev.aval.platform.duework.DueWorks;
import dev.aval.platform.duework.Result;
import dev.aval.platform.duework.Task;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class DigestsConfiguration {
  @Bean
  MongoGathered gatheredDeliveries(MongoOperations mongo, Clock clock) {
    return new MongoGathered(mongo.getCollection("deliveries"), clock);
  }

  @Bean
  Unsubscriptions unsubscriptions(
      MongoOperations mongo, @Value("${aval.web.public-url}") String publicUrl, Clock clock) {
    mongo
        .indexOps("unsubscriptions")
        .createIndex(new Index("person", Direction.ASC).on("at", Direction.ASC).named("person"));
    return new MongoUnsubscriptions(mongo.getCollection("unsubscriptions"), publicUrl, clock);
  }

  @Bean
  Slots slots(ObjectProvider<DueWork<Slot>> digests, MongoGathered gathered) {
    return new DueSlots(digests::getObject, gathered);
  }

  @Bean
  Digesting digesting(
      MongoGathered gathered,
      Links links,
      Post post,
      Witness witness,
      Unsubscriptions unsubscriptions,
      AllPreferences preferences,
      Slots slots,
      Zones zones,
      Clock clock) {
    return new Digesting(
        gathered, links, post, witness, unsubscriptions, preferences, slots, zones, clock);
  }

  /// The lease as for single mails: a batch asks once for links and mails once.
  @Bean
  DueWork<Slot> digests(DueWorks dueWorks, Digesting digesting) {
    return dueWorks
        .work("digests", Slot.class)
        .handler(tasks -> send(digesting, tasks))
        .batch(10)
        .lease(Duration.ofSeconds(45))
        .backoff(Duration.ofSeconds(2), Duration.ofMinutes(10))
        .build();
  }

  private static List<Result> send(Digesting digesting, List<Task<Slot>> tasks) {
    return digesting.send(tasks.stream().map(Task::work).toList()).stream()
        .map(DigestsConfiguration::result)
        .toList();
  }

  private static Result result(Sending sending) {
    return switch (sending) {
      case Sent _ -> new Result.Done("sent");
      case Moot _ -> new Result.Done("moot");
      case Delayed(var why) -> new Result.Retry(why);
      case Untried(var why) -> new Result.PutBack(why);
      case Undeliverable(var why) -> new Result.Failed(why);
    };
  }
}
