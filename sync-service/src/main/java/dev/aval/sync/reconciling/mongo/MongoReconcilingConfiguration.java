package dev.aval.sync.reconciling.mongo;

import dev.aval.platform.duework.DueAggregates;
import dev.aval.platform.duework.DueWorks;
import dev.aval.platform.duework.Item;
import dev.aval.platform.duework.Result;
import dev.aval.sync.reconciling.Baselines;
import dev.aval.sync.reconciling.Baselines.Chosen;
import dev.aval.sync.reconciling.Deciding;
import dev.aval.sync.reconciling.Differences;
import dev.aval.sync.reconciling.Quarantine;
import dev.aval.sync.reconciling.Reconciling;
import dev.aval.sync.reconciling.Rereading;
import dev.aval.sync.reconciling.SeenIds;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class MongoReconcilingConfiguration {
  private static final int PORTION = 5_000;

  @Bean
  Differences differences(MongoOperations mongo) {
    return new MongoDifferences(mongo.getCollection("differences"));
  }

  @Bean
  SeenIds seenIds(MongoOperations mongo) {
    return new MongoSeenIds(mongo.getCollection("pages"));
  }

  @Bean
  Quarantine quarantine(MongoOperations mongo) {
    return new MongoQuarantine(mongo.getCollection("quarantine"));
  }

  @Bean
  DueAggregates dueRuns(DueWorks dueWorks, Reconciling reconciling) {
    return dueWorks.aggregates("reconciliations", ids -> ids.forEach(reconciling::due));
  }

  @Bean
  DueAggregates dueCandidates(DueWorks dueWorks, Rereading rereading) {
    return dueWorks.aggregates("candidates", rereading::due);
  }

  /// A thousand-fold choice survives whoever began to carry it out.
  @Bean
  Baselines baselines(DueWorks dueWorks, ObjectProvider<Deciding> deciding, Clock clock) {
    var work =
        dueWorks
            .work("baselines", Chosen.class)
            .handler(tasks -> tasks.stream().map(it -> some(deciding, it.work(), clock)).toList())
            .batch(1)
            .lease(Duration.ofMinutes(10))
            .build();
    return chosen -> {
      var now = clock.instant();
      work.schedule(List.of(new Item<>(chosen.system() + "@" + now.toEpochMilli(), now, chosen)));
    };
  }

  private static Result some(ObjectProvider<Deciding> deciding, Chosen chosen, Clock clock) {
    return deciding.getObject().some(chosen, PORTION) < PORTION
        ? Result.done()
        : new Result.RetryAt(clock.instant(), "there are others");
  }
}
