package dev.aval.notification.telling;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The request a message is about.
///
/// `approvalId` also threads the mails of one request together.
public record Subject(
    String approvalId,
    int revision,
    String account,
    String title,
    String requester,
    @Nullable BigDecimal amount,
    @Nullable String currency) {}
