package dev.aval.link.orderlinks.mongo;

import dev.aval.contracts.Topics;
import dev.aval.link.accounts.Accounts;
import dev.aval.link.orderlinks.Managing;
import dev.aval.link.orderlinks.OrderLink;
import dev.aval.link.orderlinks.OrderLinks;
import dev.aval.link.orderlinks.Vault;
import dev.aval.platform.outbox.Outbox;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class OrderLinksConfiguration {
  @Bean
  OrderLinks orderLinks(Outbox outbox, MongoOperations mongo) {
    var newest =
        new Index(MongoOrderLinks.ACCOUNT, Direction.ASC)
            .on(MongoOrderLinks.CREATED, Direction.DESC)
            .on("_id", Direction.DESC)
            .named("account-newest");
    var links =
        outbox
            .aggregates(MongoOrderLinks.COLLECTION, OrderLink.class)
            .topic(Topics.LINKS)
            .index(newest)
            .build();
    return new MongoOrderLinks(links, mongo.getCollection(MongoOrderLinks.COLLECTION));
  }

  @Bean
  Managing managingOrderLinks(OrderLinks links, Accounts accounts, Vault vault, Clock clock) {
    return new Managing(links, accounts, vault, clock);
  }
}
