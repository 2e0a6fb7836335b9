package dev.aval.notification.webhooks;

import java.util.List;

/// What a platform can be told of: all that happens to its requests. A revision is told as
/// submitted.
public final class Types {
  /// Asked for by hand, to see that calls arrive.
  public static final String TEST = "webhook.test.v1";

  public static final List<String> ALL =
      List.of(
          "request.submitted.v1",
          "request.approved.v1",
          "request.refused.v1",
          "request.changes-requested.v1",
          "request.cancelled.v1",
          "request.expired.v1",
          "request.hold-released.v1",
          "request.released.v1",
          "request.reopened.v1");

  private Types() {}
}
