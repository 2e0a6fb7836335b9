package dev.aval.notification.branding.image;

import dev.aval.notification.branding.Logos;
import javax.imageio.ImageIO;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LogosConfiguration {
  @Bean
  Logos logos() {
    ImageIO.setUseCache(false); // no files for what fits into memory
    return new ImageLogos();
  }
}
