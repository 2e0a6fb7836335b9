package dev.aval.notification.telling;

import java.util.Map;

/// A letter as it would go out.
public record Draft(Map<String, String> headers, String plain, String html) {}
