package dev.aval.link.reviewlinks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One person who is to see and decide one revision of one approval.
public record Invitation(
    String approvalId,
    int revision,
    String email,
    @Nullable String name,
    @Nullable String locale,
    @Nullable Instant deadline) {}
