package dev.aval.platform.web;

import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Bodies of our API are read strictly (an unknown field is a typo that would be lost silently),
/// while events from other services may carry fields we do not read: hence a reader of its own.
record StrictBodies(JsonMapper mapper) implements ServerHttpMessageConvertersCustomizer {
  @Override
  public void customize(ServerBuilder converters) {
    var strict =
        mapper
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict));
  }
}
