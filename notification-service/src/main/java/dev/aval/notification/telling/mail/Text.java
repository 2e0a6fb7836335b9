package dev.aval.notification.telling.mail;

import java.util.Locale;

/// What a mail says, twice.
record Text(String subject, String plain, String html, Locale locale) {}
