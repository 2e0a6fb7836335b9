package dev.aval.sync.reading.csv;

import dev.aval.platform.duework.DueWork;
import dev.aval.platform.duework.DueWorks;
import dev.aval.platform.duework.Result;
import dev.aval.platform.duework.Result.Done;
import dev.aval.platform.duework.Result.Retry;
import dev.aval.platform.duework.Task;
import dev.aval.sync.candidates.Candidates;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(DropSettings.class)
class CsvDropConfiguration {
  /// A run of one file.
  record Run(String file) {}

  @Bean
  DropFolder dropFolder(DropSettings settings) {
    return new DropFolder(settings.folder());
  }

  @Bean
  Reading reading(DropFolder folder, DropSettings settings, Candidates candidates, Clock clock) {
    return new Reading(folder, settings.system(), candidates, clock);
  }

  @Bean
  DueWork<Run> runs(DueWorks dueWorks, Reading reading, BulkheadRegistry bulkheads) {
    var oneAtATime = bulkheads.bulkhead("erp");
    return dueWorks
        .work("runs", Run.class)
        .handler(tasks -> tasks.stream().map(it -> run(reading, oneAtATime, it)).toList())
        .batch(1)
        .lease(Duration.ofMinutes(15))
        .build();
  }

  @Bean
  DropWatch dropWatch(DropFolder folder, DropSettings settings, DueWork<Run> runs, Clock clock) {
    return new DropWatch(folder, settings.quiet(), runs, clock);
  }

  private static Result run(Reading reading, Bulkhead oneAtATime, Task<Run> task) {
    try {
      return oneAtATime.executeCallable(
          () -> new Done(reading.read(task.work().file()).toString()));
    } catch (Exception e) {
      return new Retry(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }
}
