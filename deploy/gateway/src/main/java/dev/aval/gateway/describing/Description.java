package dev.aval.gateway.describing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.aval.contracts.Json;
import dev.aval.contracts.openapi.OpenApi;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/// The OpenAPI document as it is sent, put together when somebody asks for the first time. Its tag
/// is weak, because packed it has other bytes, and Tomcat packs nothing that claims to have these.
final class Description {
  record Text(byte[] bytes, String tag) {
    static Text of(String text) {
      var bytes = text.getBytes(UTF_8);
      return new Text(bytes, "W/\"" + HexFormat.of().formatHex(sha256(bytes), 0, 8) + "\"");
    }
  }

  private @Nullable Text json;
  private @Nullable Text yaml;

  synchronized Text json() {
    if (json == null) json = Text.of(OpenApi.document().toString());
    return json;
  }

  synchronized Text yaml() {
    if (yaml == null) yaml = Text.of(block().dump(tree()));
    return yaml;
  }

  private static Yaml block() {
    var options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    return new Yaml(options);
  }

  private static Map<?, ?> tree() {
    return Json.mapper().convertValue(OpenApi.document(), Map.class);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
