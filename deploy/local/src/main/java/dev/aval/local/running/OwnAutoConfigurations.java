package dev.aval.local.running;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/// Spring configures what it finds on the classpath, and in one JVM everybody's libraries lie there. This takes
/// from each context what its own module does not bring along, so that it starts as it would alone.
public final class OwnAutoConfigurations implements AutoConfigurationImportFilter, EnvironmentAware {
  static final String PART = "aval.local.part";
  private static final List<String> ISSUER_ONLY =
      List.of("org.springframework.boot.security.oauth2.server.authorization.");
  private static final List<String> GATEWAY_ONLY = List.of("org.springframework.cloud.gateway.");
  private static final List<String> SERVICES_ONLY =
      List.of(
          "dev.aval.platform.",
          "org.springframework.boot.data.",
          "org.springframework.boot.integration.",
          "org.springframework.boot.kafka.",
          "org.springframework.boot.mail.",
          "org.springframework.boot.mongodb.",
          "org.springframework.boot.persistence.",
          "org.springframework.boot.transaction.",
          "org.springframework.cloud.function.",
          "org.springframework.cloud.stream.",
          "io.github.resilience4j.");

  private String part = "";

  @Override
  public void setEnvironment(Environment environment) {
    part = environment.getProperty(PART, "");
  }

  @Override
  public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
    var matches = new boolean[names.length];
    for (var i = 0; i < names.length; i++) {
      var name = names[i];
      matches[i] = part.isEmpty() || name == null || isOwn(name);
    }
    return matches;
  }

  private boolean isOwn(String name) {
    var foreign = part.equals(Service.GATEWAY.name()) ? SERVICES_ONLY : GATEWAY_ONLY;
    return Stream.of(foreign, ISSUER_ONLY).flatMap(List::stream).noneMatch(name::startsWith);
  }
}
