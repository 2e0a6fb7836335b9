package dev.aval.approval.operating;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Which mails went out about one revision, as far as we have heard.
public interface Letters {
  /// By folded address, oldest first; nothing for those who got none.
  Map<String, List<Letter>> to(Collection<String> people, String approvalId, int revision);
}
