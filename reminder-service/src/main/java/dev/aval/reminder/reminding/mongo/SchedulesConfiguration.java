package dev.aval.reminder.reminding.mongo;

import dev.aval.contracts.Topics;
import dev.aval.platform.duework.DueAggregates;
import dev.aval.platform.duework.DueWorks;
import dev.aval.platform.outbox.Outbox;
import dev.aval.reminder.reminding.Reminding;
import dev.aval.reminder.reminding.Schedule;
import dev.aval.reminder.reminding.Schedules;
import dev.aval.reminder.reminding.WorkingHours;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SchedulesConfiguration {
  private static final String COLLECTION = "schedules";

  @Bean
  Schedules schedules(Outbox outbox, WorkingHours hours) {
    return new MongoSchedules(
        outbox
            .aggregates(COLLECTION, Schedule.class)
            .variant(Schedule.Running.class, "running")
            .variant(Schedule.Exhausted.class, "exhausted")
            .variant(Schedule.Paused.class, "paused")
            .variant(Schedule.Silent.class, "silent")
            .topic(Topics.REMINDERS)
            .build(),
        hours);
  }

  @Bean
  Reminding reminding(Schedules schedules, Clock clock) {
    return new Reminding(schedules, clock);
  }

  @Bean
  DueAggregates dueSchedules(DueWorks dueWorks, Reminding reminding) {
    return dueWorks.aggregates(COLLECTION, reminding::remind);
  }
}
