package dev.aval.approval.inbox.mongo;

import dev.aval.approval.absence.StandingIn;
import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.deciding.mongo.ApprovalDocuments;
import dev.aval.approval.inbox.Bell;
import dev.aval.approval.inbox.Counting;
import dev.aval.approval.inbox.Entries;
import dev.aval.approval.inbox.Inbox;
import dev.aval.approval.inbox.Together;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class MongoInboxConfiguration {
  @Bean
  Entries entries(MongoOperations mongo, StandingIn standingIn) {
    var stored = new MongoEntries(mongo.getCollection(ApprovalDocuments.COLLECTION));
    return new Together(stored, standingIn);
  }

  @Bean
  Inbox inbox(Entries entries, Accounts accounts) {
    return new Inbox(entries, accounts);
  }

  @Bean
  Counting counting(Entries entries, Accounts accounts) {
    return new Counting(entries, accounts);
  }

  @Bean
  Bell bell() {
    return new Bell();
  }

  @Bean
  MongoClientSettingsBuilderCustomizer bellOnWrites(Bell bell) {
    return settings -> settings.addCommandListener(new WritesListener(bell));
  }
}
