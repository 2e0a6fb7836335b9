package dev.aval.notification.reaching.mongo;

import dev.aval.notification.memory.Memory;
import dev.aval.notification.reaching.Delivered;
import dev.aval.notification.reaching.Failures;
import dev.aval.notification.reaching.Remembering;
import dev.aval.notification.reaching.Reporting;
import dev.aval.notification.reaching.Returning;
import dev.aval.notification.reaching.Sieve;
import dev.aval.notification.reaching.Suppressions;
import dev.aval.notification.telling.Messages;
import dev.aval.notification.telling.Post;
import dev.aval.notification.telling.Witness;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/// Stands between what is delivered and who delivers it: both are had here under their own names,
/// everywhere else what is made of them.
@Configuration(proxyBeanMethods = false)
class ReachingConfiguration {
  @Bean
  Suppressions suppressions(
      MongoOperations mongo,
      @Value("${aval.notification.suppressions.remembered:10s}") Duration moment,
      Clock clock) {
    newestFirst(mongo, "suppressions", "since");
    var stored = new MongoSuppressions(mongo.getCollection("suppressions"));
    return new Remembering(stored, Memory.ofWhatIsMissing(moment, clock));
  }

  @Bean
  Failures failures(MongoOperations mongo) {
    newestFirst(mongo, "unreached", "at");
    return new MongoFailures(mongo.getCollection("unreached"));
  }

  @Bean
  Delivered delivered(MongoOperations mongo) {
    return new MongoDelivered(mongo.getCollection("deliveries"));
  }

  @Bean
  @Primary
  Post sieve(
      Post post,
      Suppressions suppressions,
      @Value("${aval.mail.suppressed:30d}") Duration kept,
      Clock clock) {
    return new Sieve(post, suppressions, kept, clock);
  }

  @Bean
  @Primary
  Witness reporting(
      Witness witness,
      Failures failures,
      ObjectProvider<Messages> messages,
      @Value("${aval.web.public-url}") String publicUrl,
      Clock clock) {
    return new Reporting(witness, failures, messages::getObject, publicUrl, clock);
  }

  @Bean
  Returning returning(
      Delivered delivered, Suppressions suppressions, Witness witness, Clock clock) {
    return new Returning(delivered, suppressions, witness, clock);
  }

  private static void newestFirst(MongoOperations mongo, String collection, String field) {
    mongo.indexOps(collection).createIndex(new Index(field, Direction.DESC).named(field));
  }
}
