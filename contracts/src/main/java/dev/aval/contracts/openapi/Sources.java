package dev.aval.contracts.openapi;

import dev.aval.contracts.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.node.ObjectNode;

/// The files of this module that the document is made of.
final class Sources {
  private Sources() {}

  static ObjectNode yaml(String name) {
    try (var in = open("/openapi/" + name + ".yaml")) {
      Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return Json.mapper().valueToTree(read);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static ObjectNode json(String folder, String name) {
    try (var in = open("/" + folder + "/" + name + ".json")) {
      return (ObjectNode) Json.mapper().readTree(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static InputStream open(String path) {
    var in = Sources.class.getResourceAsStream(path);
    if (in == null) {
      throw new IllegalArgumentException(
          "Expected to read '%s', but there is no such file".formatted(path));
    }
    return in;
  }
}
