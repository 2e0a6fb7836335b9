package dev.aval.request.accounts.mongo;

import dev.aval.contracts.Topics;
import dev.aval.platform.outbox.Outbox;
import dev.aval.request.accounts.Account;
import dev.aval.request.accounts.Accounts;
import dev.aval.request.settings.SettingsText;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/// How accounts are stored.
@Configuration(proxyBeanMethods = false)
class MongoAccountsConfiguration {
  @Bean
  Accounts accounts(Outbox outbox, MongoOperations mongo, SettingsText texts) {
    return new MongoAccounts(
        outbox
            .aggregates(MongoAccounts.COLLECTION, Account.class)
            .variant(Account.class, "account")
            .topic(Topics.ACCOUNTS)
            .tellsAll()
            .index(new Index("state.members.email", Direction.ASC).named("member"))
            .build(),
        mongo,
        texts);
  }
}
