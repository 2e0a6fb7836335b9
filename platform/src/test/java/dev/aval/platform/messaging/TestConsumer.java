package dev.aval.platform.messaging;

import dev.aval.contracts.Topics;
import dev.aval.platform.testing.PlatformParts;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;

/// A service that does nothing but consume `aval.requests`.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class TestConsumer {
  static final String DATABASE = "aval_messaging_test";

  static ConfigurableApplicationContext start(Handler<Told> handler, String... settings) {
    return new SpringApplicationBuilder(TestConsumer.class)
        .properties("spring.config.name=messaging-test")
        .initializers(
            new PlatformParts.Addresses(),
            context -> TestPropertyValues.of(settings).applyTo(context),
            context -> context.getBeanFactory().registerSingleton("handler", handler))
        .run();
  }

  @Bean
  Consumer<Message<List<byte[]>>> requests(Inlets inlets, Handler<Told> handler) {
    return inlets.inlet(Topics.REQUESTS, Told.class, handler);
  }
}
