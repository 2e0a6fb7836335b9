package dev.aval.approval.intake.kafka;

import dev.aval.approval.intake.Command;
import dev.aval.approval.intake.Intake;
import dev.aval.approval.intake.kafka.Reading.Readable;
import dev.aval.approval.intake.kafka.Reading.Unreadable;
import dev.aval.approval.intake.kafka.Rejections.Rejection;
import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.Inlets;
import dev.aval.platform.messaging.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Topic `aval.approvals.inbox`. Whatever is not carried out is answered before the offset is
/// committed, so nothing is passed over in silence.
@Configuration(proxyBeanMethods = false)
class CommandsConsumer {
  @Bean
  Consumer<Message<List<byte[]>>> commands(Inlets inlets, Intake intake, Rejections rejections) {
    return inlets.raw(Topics.APPROVALS_INBOX, batch -> take(batch, intake, rejections));
  }

  private static void take(List<Received<byte[]>> batch, Intake intake, Rejections rejections) {
    var rejected = new ArrayList<Rejection>();
    var commands = new ArrayList<Command>();
    var told = new ArrayList<Readable>();
    for (var record : batch) {
      switch (Reading.of(record)) {
        case Readable it -> {
          commands.add(it.command());
          told.add(it);
        }
        case Unreadable(var target, var errors) ->
            rejected.add(new Rejection(record, target, errors));
      }
    }
    var answers = intake.take(commands);
    for (var i = 0; i < commands.size(); i++) {
      var why = Objections.of(answers.get(i));
      var it = told.get(i);
      if (!why.isEmpty()) rejected.add(new Rejection(it.record(), it.target(), why));
    }
    rejections.publish(rejected);
  }
}
