package dev.aval.sync.alarms.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import dev.aval.contracts.Topics;
import dev.aval.platform.outbox.Outbox;
import dev.aval.sync.alarms.Alarm;
import dev.aval.sync.alarms.Alarm.Standing;
import dev.aval.sync.alarms.Alarms;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class MongoAlarmsConfiguration {
  private static final String ALARMS = "alarms";
  private static final int COUNTED = 1_000;

  @Bean
  Alarms alarms(Outbox outbox, MongoOperations mongo, MeterRegistry registry) {
    var aggregates =
        outbox
            .aggregates(ALARMS, Standing.class)
            .variant(Alarm.Raised.class, "raised")
            .variant(Alarm.Cleared.class, "cleared")
            .topic(Topics.SYNC)
            .index(new Index("state.type", Direction.ASC).named("state.type"))
            .build();
    var alarms = new MongoAlarms(aggregates, most -> raised(mongo, most));
    for (var kind : Alarm.Kind.values()) {
      Gauge.builder("aval.erp.alarms", alarms, it -> count(it, kind))
          .description("alarms that are raised")
          .tag("alarm", kind.name())
          .register(registry);
    }
    return alarms;
  }

  private static double count(Alarms alarms, Alarm.Kind kind) {
    return alarms.raised(COUNTED).stream().filter(it -> it.alarm().kind() == kind).count();
  }

  private static List<String> raised(MongoOperations mongo, int most) {
    return mongo
        .getCollection(ALARMS)
        .find(eq("state.type", "raised"))
        .projection(include("_id"))
        .limit(most)
        .map(it -> it.getString("_id"))
        .into(new ArrayList<>());
  }
}
