package dev.aval.sync.portfolio;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The one place where is judged who may decide, and where decisions are recorded (G3):
/// approval-service, asked as the person who looks.
public interface Approvals {
  /// As many as one answer is sent for.
  int MOST = 200;

  /// How each stands, by request.
  Map<String, Standing> standings(Voucher who, Collection<String> requestIds);

  /// The same answer to each of them; sent again, it is recorded once.
  Verdicts decide(Voucher who, List<Shown> shown, Choice choice, String reason);
}
