package dev.aval.notification.webhooks;

import java.util.function.Predicate;

/// Which addresses may be called, as far as can be said before their names are looked up.
public interface Urls extends Predicate<String> {}
