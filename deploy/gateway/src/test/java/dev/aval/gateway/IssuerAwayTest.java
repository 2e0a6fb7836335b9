package dev.aval.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.platform.web.Bundles;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

class IssuerAwayTest {
  @Test
  void theGatewayStartsAndSaysThatNobodyCanSignIn() {
    try (var gateway =
        new SpringApplicationBuilder(Gateway.class)
            .run(
                "--spring.config.name=gateway",
                "--server.port=0",
                "--aval.gateway.issuer=http://127.0.0.1:1/issuer",
                "--aval.gateway.client-secret=secret")) {
      var port = ((WebServerApplicationContext) gateway).getWebServer().getPort();
      var page = new Browser().get(URI.create("http://localhost:" + port + "/login"));
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body()).contains("Not right now");
    }
  }

  @Test
  void bothLanguagesSayTheSame() throws Exception {
    Bundles.expectSameTexts("gateway-messages");
  }
}
