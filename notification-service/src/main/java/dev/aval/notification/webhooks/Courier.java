package dev.aval.notification.webhooks;

import java.util.List;

/// The way to an endpoint.
public interface Courier {
  /// One call to one endpoint.
  record Errand(Call call, Endpoint endpoint) {}

  sealed interface Answer {
    record Taken(int status) implements Answer {}

    record Refused(int status, String why) implements Answer {}

    /// 410: it wants no more.
    record Gone() implements Answer {}

    /// Nobody answered, or it is not to be called.
    record NoAnswer(String why) implements Answer {
      public static final String SLOW = "No answer in time";
    }
  }

  /// All at once; the answers in order, within a time that is agreed.
  List<Answer> call(List<Errand> errands);
}
