package dev.aval.approval.absence.mongo;

import dev.aval.approval.absence.Absence;
import dev.aval.approval.absence.Absences;
import dev.aval.approval.absence.Arranging;
import dev.aval.approval.absence.StandIns;
import dev.aval.approval.absence.StandingIn;
import dev.aval.approval.accounts.Accounts;
import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.OwnTopic;
import dev.aval.platform.outbox.Outbox;
import java.time.Clock;
import java.util.UUID;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class MongoAbsencesConfiguration {
  @Bean
  NewTopic topicOfDelegations() {
    return OwnTopic.named(Topics.DELEGATIONS);
  }

  @Bean
  Absences absences(Outbox outbox, MongoOperations mongo, Clock clock) {
    var documents =
        outbox
            .aggregates(MongoAbsences.COLLECTION, Absence.class)
            .topic(Topics.DELEGATIONS)
            .index(new Index(MongoAbsences.DEPUTIES, Direction.ASC).named("deputies"))
            .build();
    return new RecentAbsences(new MongoAbsences(documents, mongo), clock);
  }

  @Bean
  StandingIn standingIn(Absences absences, Clock clock) {
    return new StandingIn(absences, clock);
  }

  @Bean
  StandIns standIns(Absences absences) {
    return new StandIns(absences);
  }

  @Bean
  Arranging arranging(Absences absences, Accounts accounts, Clock clock) {
    return new Arranging(absences, accounts, clock, () -> "d" + UUID.randomUUID());
  }
}
