package dev.aval.notification.webhooks.mongo;

import com.standardwebhooks.Webhook;
import dev.aval.notification.accounts.Accounts;
import dev.aval.notification.webhooks.Call;
import dev.aval.notification.webhooks.Calling;
import dev.aval.notification.webhooks.Calls;
import dev.aval.notification.webhooks.Courier;
import dev.aval.notification.webhooks.Endpoints;
import dev.aval.notification.webhooks.Journal;
import dev.aval.notification.webhooks.LookingAfter;
import dev.aval.notification.webhooks.Telling;
import dev.aval.notification.webhooks.Urls;
import dev.aval.platform.duework.DueWork;
import dev.aval.platform.duework.DueWorks;
import dev.aval.platform.duework.Item;
import dev.aval.platform.duework.Result;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class WebhooksConfiguration {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Duration LOGGED = Duration.ofDays(30);

  record Sweep(String of) {}

  @Bean
  Endpoints webhookEndpoints(MongoOperations mongo, @Value("${aval.webhooks.key}") Path key) {
    mongo
        .indexOps("webhook_endpoints")
        .createIndex(new Index("account", Direction.ASC).named("account"));
    return new MongoEndpoints(
        mongo.getCollection("webhook_endpoints"), new Seal(KeyFile.read(key)));
  }

  @Bean
  Journal webhookJournal(MongoOperations mongo) {
    var indexes = mongo.indexOps("webhook_log");
    indexes.createIndex(
        new Index("endpoint", Direction.ASC).on("at", Direction.DESC).named("endpoint"));
    indexes.createIndex(new Index("at", Direction.ASC).named("at"));
    return new MongoJournal(mongo.getCollection("webhook_log"));
  }

  @Bean
  Calling calling(Endpoints endpoints, Courier courier, Journal journal, Clock clock) {
    return new Calling(endpoints, courier, journal, clock);
  }

  /// The lease outlasts the time that a courier takes for a batch.
  @Bean
  DueWork<Call> webhookCalls(DueWorks dueWorks, Calling calling) {
    return dueWorks
        .work("webhook_calls", Call.class)
        .handler(tasks -> DueCalls.handle(calling, tasks))
        .batch(20)
        .lease(Duration.ofSeconds(60))
        .backoff(Duration.ofSeconds(5), Duration.ofHours(8))
        .build();
  }

  @Bean
  Calls calls(DueWork<Call> webhookCalls, Clock clock) {
    return new DueCalls(webhookCalls, clock);
  }

  @Bean
  Telling telling(Endpoints endpoints, Calls calls) {
    return new Telling(endpoints, calls);
  }

  @Bean
  LookingAfter lookingAfter(
      Accounts accounts,
      Endpoints endpoints,
      Journal journal,
      Calls calls,
      Urls urls,
      Clock clock) {
    return new LookingAfter(
        accounts, endpoints, journal, calls, urls, WebhooksConfiguration::secret, clock);
  }

  /// What is older than a month is forgotten, once a day.
  @Bean
  DueWork<Sweep> webhookSweeps(DueWorks dueWorks, Journal journal, Clock clock) {
    var sweeps =
        dueWorks
            .work("webhook_sweeps", Sweep.class)
            .handler(tasks -> {
              journal.forget(clock.instant().minus(LOGGED));
              var next = clock.instant().plus(Duration.ofDays(1));
              return tasks.stream().<Result>map(_ -> new Result.RetryAt(next, "swept")).toList();
            })
            .build();
    sweeps.schedule(List.of(new Item<>("log", clock.instant(), new Sweep("log"))));
    return sweeps;
  }

  private static String secret() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Webhook.SECRET_PREFIX + Base64.getEncoder().encodeToString(bytes);
  }
}
