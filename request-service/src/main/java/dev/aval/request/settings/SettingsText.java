package dev.aval.request.settings;

import dev.aval.request.requests.JsonText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Opens the text that settings are kept in.
@FunctionalInterface
public interface SettingsText {
  Map<String, @Nullable Object> tree(JsonText text);
}
