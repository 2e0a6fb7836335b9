package dev.aval.notification.telling;

import org.jspecify.annotations.Nullable;

/// Who a message is for. `locale` is a BCP 47 tag and `zone` an IANA name; without them the
/// platform's own are taken.
public record Recipient(
    String email, @Nullable String name, @Nullable String locale, @Nullable String zone) {}
