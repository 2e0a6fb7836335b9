package dev.aval.sync.erp.settings;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// The system that is there when none was set up; its other settings have the values that they have
/// for every system.
final class Defaults {
  private Defaults() {}

  static ErpSettings.System csv(Path folder) {
    var settings = Map.of("kind", "csv", "folder", folder.toString());
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("", ErpSettings.System.class);
  }
}
