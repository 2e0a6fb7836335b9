package dev.aval.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/// Leaves out the auto-configurations below the packages of `aval.skip`, except those below
/// `aval.keep`. Seven contexts share one class path when the platform runs in one JVM: what lies
/// there says nothing about what a part needs.
final class SkippedParts implements AutoConfigurationImportFilter, EnvironmentAware {
  private List<String> skipped = List.of();
  private List<String> kept = List.of();

  @Override
  public void setEnvironment(Environment environment) {
    skipped = packages(environment, "aval.skip");
    kept = packages(environment, "aval.keep");
  }

  private static List<String> packages(Environment environment, String setting) {
    return Binder.get(environment).bind(setting, Bindable.listOf(String.class)).orElse(List.of());
  }

  @Override
  public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
    var wanted = new boolean[configurations.length];
    for (var i = 0; i < wanted.length; i++) wanted[i] = wanted(configurations[i]);
    return wanted;
  }

  private boolean wanted(@Nullable String configuration) {
    return configuration == null || below(kept, configuration) || !below(skipped, configuration);
  }

  private static boolean below(List<String> packages, String configuration) {
    return packages.stream().anyMatch(prefix -> configuration.startsWith(prefix + "."));
  }
}
