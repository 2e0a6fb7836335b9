package dev.aval.sync.judging.mongo;

import dev.aval.platform.duework.DueAggregates;
import dev.aval.platform.duework.DueWorks;
import dev.aval.platform.duework.Item;
import dev.aval.platform.duework.Result;
import dev.aval.sync.judging.Baselines;
import dev.aval.sync.judging.Baselines.Chosen;
import dev.aval.sync.judging.Deciding;
import dev.aval.sync.judging.Rereading;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MongoJudgingConfiguration {
  private static final int PORTION = 5_000;

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
      var id = chosen.system() + "@" + now.toEpochMilli();
      work.schedule(List.of(new Item<>(id, now, chosen)));
    };
  }

  private static Result some(ObjectProvider<Deciding> deciding, Chosen chosen, Clock clock) {
    return deciding.getObject().some(chosen, PORTION) < PORTION
        ? Result.done()
        : new Result.RetryAt(clock.instant(), "there are others");
  }
}
