package dev.aval.notification.webhooks.http;

import java.time.Clock;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(value = "webhooksHttp", proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class HttpConfiguration {
  @Bean
  Guard guard(WebhookSettings settings) {
    return new Guard(settings.allowed());
  }

  @Bean
  GuardedUrls guardedUrls(Guard guard) {
    return new GuardedUrls(guard);
  }

  @Bean(destroyMethod = "close")
  HttpCourier courier(Guard guard, WebhookSettings settings, Clock clock) {
    return new HttpCourier(client(guard), settings.longest(), clock);
  }

  /// Nothing of a browser: no redirects, cookies, sign-in or proxies of the environment, and no
  /// second try of its own.
  static CloseableHttpClient client(Guard guard) {
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(guard)
            .setMaxConnPerRoute(4)
            .setMaxConnTotal(50)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.ofSeconds(5))
                    .setSocketTimeout(Timeout.ofSeconds(15))
                    .setTimeToLive(Timeout.of(Duration.ofMinutes(1)))
                    .build())
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setRedirectsEnabled(false)
                .setAuthenticationEnabled(false)
                .setConnectionRequestTimeout(Timeout.ofSeconds(10))
                .setResponseTimeout(Timeout.ofSeconds(15))
                .build())
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .setUserAgent("Aval-Webhooks")
        .build();
  }
}
