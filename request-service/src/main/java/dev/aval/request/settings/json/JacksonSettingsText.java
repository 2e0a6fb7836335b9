package dev.aval.request.settings.json;

import dev.aval.request.requests.JsonText;
import dev.aval.request.settings.SettingsText;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// JSON by Jackson: a small whole number is an Integer.
@Component
final class JacksonSettingsText implements SettingsText {
  private static final TypeReference<Map<String, @Nullable Object>> TREE = new TypeReference<>() {};

  @Override
  public Map<String, @Nullable Object> tree(JsonText text) {
    return JsonMapper.shared().readValue(text.text(), TREE);
  }
}
