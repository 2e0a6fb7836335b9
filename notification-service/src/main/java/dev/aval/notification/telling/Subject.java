package dev.aval.notification.telling;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The request a message is about.
///
/// `approvalId` also threads the mails of one request together.
///
/// @param account its name, or its code where no name was told
/// @param requester as others read him
/// @param asker the same, as he is written to
/// @param code of the account; null in messages of before it was kept
public record Subject(
    String approvalId,
    int revision,
    String account,
    String title,
    String requester,
    @Nullable BigDecimal amount,
    @Nullable String currency,
    @Nullable Recipient asker,
    @Nullable String code) {
  public Subject(
      String approvalId,
      int revision,
      String account,
      String title,
      String requester,
      @Nullable BigDecimal amount,
      @Nullable String currency) {
    this(approvalId, revision, account, title, requester, amount, currency, null, null);
  }
}
