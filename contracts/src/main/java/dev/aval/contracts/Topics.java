package dev.aval.contracts;

import java.time.Duration;
import java.util.List;

/// The names and settings of all topics: the one place, which services declare theirs from.
public final class Topics {
  public static final String REQUESTS_INBOX = "aval.requests.inbox";
  public static final String REQUESTS = "aval.requests";
  public static final String REQUESTS_STATE = "aval.requests.state";
  public static final String GATES = "aval.gates";
  public static final String APPROVALS_INBOX = "aval.approvals.inbox";
  public static final String APPROVALS = "aval.approvals";
  public static final String ACCOUNTS = "aval.accounts";
  public static final String POLICIES = "aval.policies";
  public static final String DELEGATIONS = "aval.delegations";
  public static final String REMINDERS = "aval.reminders";
  public static final String SYNC = "aval.sync";
  public static final String NOTIFICATIONS = "aval.notifications";
  public static final String LINKS = "aval.links";
  public static final String EVIDENCE = "aval.evidence";

  private static final int MIB = 1 << 20;

  /// The inbox takes far more than we accept, so that a huge event is answered, not left unsent.
  private static final List<TopicSettings> ALL =
      List.of(
          TopicSettings.log(REQUESTS_INBOX, 6, 8 * MIB, Duration.ofDays(14)),
          TopicSettings.log(REQUESTS, 6, MIB, Duration.ofDays(90)),
          TopicSettings.table(REQUESTS_STATE, 6, MIB),
          TopicSettings.table(GATES, 3, MIB),
          TopicSettings.log(APPROVALS_INBOX, 6, MIB, Duration.ofDays(14)),
          TopicSettings.log(APPROVALS, 6, MIB, Duration.ofDays(90)),
          TopicSettings.table(ACCOUNTS, 3, MIB),
          TopicSettings.table(POLICIES, 1, MIB),
          TopicSettings.table(DELEGATIONS, 1, MIB),
          TopicSettings.log(REMINDERS, 6, MIB, Duration.ofDays(30)),
          TopicSettings.log(SYNC, 3, MIB, Duration.ofDays(90)),
          TopicSettings.log(NOTIFICATIONS, 6, MIB, Duration.ofDays(90)),
          TopicSettings.log(LINKS, 6, MIB, Duration.ofDays(90)),
          TopicSettings.table(EVIDENCE, 6, MIB));

  private Topics() {}

  public static List<TopicSettings> all() {
    return ALL;
  }

  public static TopicSettings settings(String topic) {
    return ALL.stream()
        .filter(settings -> settings.name().equals(topic))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Expected to find the settings of topic '%s', but it is none of ours"
                    .formatted(topic)));
  }

  /// Where a service puts the records of a topic that it could not process.
  public static String parked(String topic, String service) {
    return topic + "." + service + ".parked";
  }

  /// One partition, because parked records are few, and kept long: somebody has to look at them. A
  /// mebibyte more than the topic takes, for the headers that say what went wrong.
  public static TopicSettings parkedSettings(String topic, String service) {
    int bytes = settings(topic).maxMessageBytes() + MIB;
    return TopicSettings.log(parked(topic, service), 1, bytes, Duration.ofDays(365));
  }
}
