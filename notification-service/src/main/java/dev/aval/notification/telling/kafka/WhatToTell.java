package dev.aval.notification.telling.kafka;

import dev.aval.contracts.Topics;
import dev.aval.notification.absence.StandIns;
import dev.aval.notification.absence.Tidings;
import dev.aval.notification.telling.Messages;
import dev.aval.platform.messaging.Inlets;
import dev.aval.platform.messaging.Received;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Somebody is asked, asked again, written to, or told the end of it.
@Configuration(value = "tellingConsumers", proxyBeanMethods = false)
@EnableConfigurationProperties(TellSettings.class)
class WhatToTell {
  @Bean
  Consumer<Message<List<byte[]>>> approvals(
      Inlets inlets,
      Messages messages,
      StandIns standIns,
      TellSettings settings,
      @Value("${aval.web.public-url}") String publicUrl) {
    var kinds = settings.kinds();
    var writing = new WritingOfApprovals(publicUrl);
    return inlets.inlet(
        Topics.APPROVALS,
        ApprovalEvent.class,
        telling(
            messages,
            "",
            batch -> {
              var completing = completing(standIns, batch, Completing::asked);
              return (id, event) ->
                  writing.messages(id, completing.complete(event)).stream()
                      .filter(kinds::include)
                      .toList();
            }));
  }

  @Bean
  Consumer<Message<List<byte[]>>> reminders(Inlets inlets, Messages messages, StandIns standIns) {
    return inlets.inlet(
        Topics.REMINDERS,
        ReminderEvent.class,
        telling(
            messages,
            "/reminder",
            batch -> {
              var completing = completing(standIns, batch, Completing::asked);
              return (id, it) -> Writing.messages(id, completing.complete(it));
            }));
  }

  @Bean
  Consumer<Message<List<byte[]>>> requests(
      Inlets inlets, Messages messages, TellSettings settings) {
    var kinds = settings.kinds();
    return inlets.inlet(
        Topics.REQUESTS,
        RequestEvent.class,
        telling(
            messages,
            "/request",
            _ ->
                (id, event) ->
                    Writing.messages(id, event).stream().filter(kinds::include).toList()));
  }

  /// To operators; without any nobody is told, and the alarms are still on their page.
  @Bean
  Consumer<Message<List<byte[]>>> alarms(
      Inlets inlets,
      Messages messages,
      @Value("${aval.notification.operators}") List<String> operators,
      @Value("${aval.web.public-url}") String publicUrl) {
    var writing = new WritingOfAlarms(publicUrl, operators);
    return inlets.inlet(
        Topics.SYNC,
        AlarmEvent.class,
        batch -> messages.deliver(writing.messages(batch.stream().map(Received::event).toList())));
  }

  @Bean
  Tidings tidings(
      Messages messages, TellSettings settings, @Value("${aval.web.public-url}") String publicUrl) {
    var kinds = settings.kinds();
    var writing = new WritingOfAbsences(publicUrl);
    return news ->
        messages.deliver(news.stream().flatMap(writing::messages).filter(kinds::include).toList());
  }

  /// @param whose sets apart what other services tell of a request: each counts its events by
  ///   itself, so the first reminder has the same id as the question
  /// @param writing made for each batch, so that it reads once what it needs for all of it
  private static <T> Consumer<List<Received<T>>> telling(
      Messages messages,
      String whose,
      Function<
              List<Received<T>>, BiFunction<String, T, List<dev.aval.notification.telling.Message>>>
          writing) {
    return batch -> {
      var written = writing.apply(batch);
      messages.deliver(
          batch.stream()
              .flatMap(it -> written.apply(it.origin().eventId() + whose, it.event()).stream())
              .toList());
    };
  }

  private static <T> Completing completing(
      StandIns standIns, List<Received<T>> batch, Function<T, Stream<String>> asked) {
    var people = batch.stream().map(Received::event).flatMap(asked).toList();
    return new Completing(standIns.among(people));
  }
}
