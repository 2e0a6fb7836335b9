package dev.aval.link.reviewlinks.mongo;

import dev.aval.link.reviewlinks.Desk;
import dev.aval.link.reviewlinks.Endings;
import dev.aval.link.reviewlinks.Minting;
import dev.aval.link.reviewlinks.Opening;
import dev.aval.link.reviewlinks.Renewals;
import dev.aval.link.reviewlinks.Renewing;
import dev.aval.link.reviewlinks.ReviewLinks;
import dev.aval.link.reviewlinks.Witness;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class ReviewLinksConfiguration {
  @Bean
  ReviewLinks reviewLinks(MongoOperations mongo) {
    return new MongoReviewLinks(mongo);
  }

  @Bean
  Endings endings(MongoOperations mongo) {
    return new MongoEndings(mongo);
  }

  @Bean
  Minting minting(ReviewLinks links, Endings endings, Witness witness, Clock clock) {
    return new Minting(links, endings, witness, clock);
  }

  @Bean
  Opening opening(ReviewLinks links, Endings endings, Clock clock) {
    return new Opening(links, endings, clock);
  }

  @Bean
  Renewals renewals(MongoOperations mongo) {
    return new MongoRenewals(mongo);
  }

  @Bean
  Renewing renewing(Opening opening, Renewals renewals, Desk desk, Clock clock) {
    return new Renewing(opening, renewals, desk, clock);
  }
}
