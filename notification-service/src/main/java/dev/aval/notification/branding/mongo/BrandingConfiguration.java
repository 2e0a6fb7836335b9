package dev.aval.notification.branding.mongo;

import dev.aval.notification.accounts.Accounts;
import dev.aval.notification.branding.Branding;
import dev.aval.notification.branding.Brands;
import dev.aval.notification.branding.Logos;
import dev.aval.notification.branding.Previewing;
import dev.aval.notification.branding.Stationery;
import dev.aval.notification.telling.Drafts;
import dev.aval.notification.telling.Letterheads;
import dev.aval.notification.telling.Post;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class BrandingConfiguration {
  @Bean
  Brands brands(MongoOperations mongo, Clock clock) {
    return new MongoBrands(mongo.getCollection("brands"), clock);
  }

  @Bean
  Branding branding(Accounts accounts, Brands brands, Logos logos) {
    return new Branding(accounts, brands, logos);
  }

  @Bean
  Letterheads letterheads(Accounts accounts, Brands brands, Clock clock) {
    return new Stationery(accounts, brands, clock);
  }

  @Bean
  Previewing previewing(
      Branding branding,
      Drafts drafts,
      Post post,
      @Value("${aval.web.public-url}") String publicUrl,
      Clock clock) {
    return new Previewing(branding, drafts, post, publicUrl, clock);
  }
}
