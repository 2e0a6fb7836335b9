package dev.aval.approval.policy;

import dev.aval.approval.requests.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an expression may ask about a request: `type`, `account`, `source`, `amount` and `currency`
/// (0 and empty without one), `requester` with `email`, `member`, `level` and `rights`, `named`
/// (how many approvers the request names), `data`.
///
/// @param data JSON text
/// @param level of the requester in the account, 0 without one
public record Circumstances(
    String type,
    String account,
    String source,
    @Nullable Money amount,
    String requester,
    boolean member,
    int level,
    List<String> rights,
    int named,
    @Nullable String data) {
  public Circumstances {
    rights = List.copyOf(rights);
  }
}
