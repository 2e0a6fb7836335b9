package dev.aval.notification.telling.kafka;

import dev.aval.notification.telling.Kinds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What people are told beyond what asks them and what their requests came to.
///
/// `holds` to the requester, that his request waits; `comments` what the other side wrote;
/// `receipts` to whoever answered; `others` to those whose answer is not needed any more;
/// `absences` to those who stand in for somebody, and to him.
@ConfigurationProperties("aval.notification.tell")
record TellSettings(
    @DefaultValue("true") boolean holds,
    @DefaultValue("true") boolean comments,
    @DefaultValue("true") boolean receipts,
    @DefaultValue("true") boolean others,
    @DefaultValue("true") boolean absences) {
  Kinds kinds() {
    return new Kinds(holds, comments, receipts, others, absences);
  }
}
