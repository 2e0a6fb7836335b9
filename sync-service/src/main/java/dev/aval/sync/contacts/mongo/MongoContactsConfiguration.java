package dev.aval.sync.contacts.mongo;

import dev.aval.sync.contacts.Contacts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class MongoContactsConfiguration {
  private static final String CONTACTS = "contacts";

  @Bean
  Contacts contacts(MongoOperations mongo) {
    var indexes = mongo.indexOps(CONTACTS);
    for (var field : new String[] {"emailKey", "code", "conflict"}) {
      indexes.createIndex(new Index(field, Direction.ASC).named(field).sparse());
    }
    indexes.createIndex(new Index("client", Direction.ASC).named("client"));
    return new MongoContacts(mongo.getCollection(CONTACTS));
  }
}
