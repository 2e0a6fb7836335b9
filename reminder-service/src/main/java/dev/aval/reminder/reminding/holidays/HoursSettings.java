package dev.aval.reminder.reminding.holidays;

import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `aval.reminder.hours`: when people are reminded.
///
/// @param opens from when on, in each reader's time zone
/// @param closes until when
/// @param zone of whoever's zone nobody told
@ConfigurationProperties("aval.reminder.hours")
record HoursSettings(
    @DefaultValue("08:00") LocalTime opens,
    @DefaultValue("18:00") LocalTime closes,
    @DefaultValue("Europe/Paris") ZoneId zone) {}
