package dev.aval.approval.inbox.web;

import dev.aval.approval.inbox.Bell;
import dev.aval.approval.inbox.Counting;
import dev.aval.platform.web.live.LiveNumbers;
import dev.aval.platform.web.live.LiveSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The number that waits, told while somebody looks.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveSettings.class)
class LiveConfiguration {
  @Bean
  LiveNumbers waitingNumbers(Counting counting, Bell bell, LiveSettings settings) {
    var numbers = new LiveNumbers("inbox-live", counting::of, Counting.MOST, settings);
    bell.onRing(numbers::wake);
    return numbers;
  }
}
