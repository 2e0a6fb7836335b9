package dev.aval.gateway.describing;

import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/openapi`, for everybody: the contract names no account and no person.
@RestController
class OpenApiController {
  private static final MediaType OPENAPI =
      MediaType.parseMediaType("application/vnd.oai.openapi+json;version=3.1");

  private final Description description = new Description();

  @GetMapping("/api/openapi")
  ResponseEntity<byte[]> openApi(@RequestHeader("Accept") Optional<String> accept) {
    var wanted = accept.orElse("");
    if (wanted.contains("yaml")) return answer(MediaType.APPLICATION_YAML, description.yaml());
    var json = wanted.startsWith(MediaType.APPLICATION_JSON_VALUE);
    return answer(json ? MediaType.APPLICATION_JSON : OPENAPI, description.json());
  }

  /// To be kept, and asked for again each time: 304 unless there was a release.
  private static ResponseEntity<byte[]> answer(MediaType type, Description.Text text) {
    return ResponseEntity.ok()
        .contentType(type)
        .eTag(text.tag())
        .cacheControl(CacheControl.noCache().cachePublic())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .body(text.bytes());
  }
}
