package dev.aval.reminder.reminding.holidays;

import dev.aval.reminder.reminding.WorkingHours;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HoursSettings.class)
class HoursConfiguration {
  @Bean
  WorkingHours workingHours(HoursSettings settings) {
    var calendar = new HolidayCalendar(new Places(settings.zone()));
    return new WorkingHours(settings.opens(), settings.closes(), calendar);
  }
}
