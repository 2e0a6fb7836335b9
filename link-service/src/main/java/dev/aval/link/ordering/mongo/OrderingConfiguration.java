package dev.aval.link.ordering.mongo;

import dev.aval.contracts.Topics;
import dev.aval.link.ordering.Arriving;
import dev.aval.link.ordering.LatestOrders;
import dev.aval.link.ordering.Ordering;
import dev.aval.link.ordering.Submission;
import dev.aval.link.ordering.Submissions;
import dev.aval.link.orderlinks.OrderLinks;
import dev.aval.link.orderlinks.Orders;
import dev.aval.platform.duework.DueAggregates;
import dev.aval.platform.duework.DueWorks;
import dev.aval.platform.outbox.Outbox;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class OrderingConfiguration {
  @Bean
  Submissions submissions(Outbox outbox, MongoOperations mongo) {
    var newest =
        new Index(MongoSubmissions.LINK, Direction.ASC)
            .on(MongoSubmissions.AT, Direction.DESC)
            .named("link-newest");
    var submissions =
        outbox
            .aggregates(MongoSubmissions.COLLECTION, Submission.class)
            .variant(Submission.Held.class, "held")
            .variant(Submission.Sent.class, "sent")
            .variant(Submission.Turned.class, "turned")
            .variant(Submission.Rejected.class, "rejected")
            .topic(Topics.REQUESTS_INBOX)
            .index(newest)
            .build();
    return new MongoSubmissions(submissions, mongo.getCollection(MongoSubmissions.COLLECTION));
  }

  @Bean
  Ordering ordering(OrderLinks links, Submissions submissions, Clock clock) {
    return new Ordering(links, submissions, clock);
  }

  @Bean
  Arriving arriving(OrderLinks links, Clock clock) {
    return new Arriving(links, clock);
  }

  @Bean
  Orders latestOrders(Submissions submissions) {
    return new LatestOrders(submissions);
  }

  @Bean
  DueAggregates heldOrders(DueWorks dueWorks, Ordering ordering) {
    return dueWorks.aggregates(MongoSubmissions.COLLECTION, ordering::finish);
  }
}
