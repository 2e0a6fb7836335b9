package dev.aval.notification.notices.mongo;

import dev.aval.notification.notices.Announcing;
import dev.aval.notification.notices.Board;
import dev.aval.notification.telling.Deliveries;
import dev.aval.platform.web.live.LiveNumbers;
import dev.aval.platform.web.live.LiveSettings;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveSettings.class)
class NoticesConfiguration {
  @Bean
  Board board(MongoOperations mongo, Clock clock) {
    return new Board(new MongoNotices(mongo.getCollection("deliveries")), clock);
  }

  @Bean
  LiveNumbers unreadNumbers(Board board, LiveSettings settings) {
    return new LiveNumbers("notices-live", board::unread, Board.MOST, settings);
  }

  @Bean
  @Primary
  Deliveries announcing(Deliveries acceptedDeliveries, LiveNumbers unread) {
    return new Announcing(acceptedDeliveries, unread::wake);
  }
}
