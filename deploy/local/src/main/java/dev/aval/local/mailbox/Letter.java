package dev.aval.local.mailbox;

import java.time.Instant;
import java.util.Map;

/// A mail as it is read: its parts decoded. Text or HTML is empty when the mail has no such part.
public record Letter(
    String id,
    String to,
    String subject,
    String text,
    String html,
    Map<String, String> headers,
    Instant sentAt) {}
