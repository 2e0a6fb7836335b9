package dev.aval.platform.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// A refusal over HTTP (RFC 9457). `type` is `urn:aval:problem:<code>` and never changes its
/// meaning.
///
/// ```java
/// case NOT_YOUR_TURN -> Problem.of(FORBIDDEN, "not-your-turn", "It is not your turn").response();
/// ```
///
/// @param code lower case words with hyphens
/// @param faults places in the body, shown as `errors: [{pointer, code, message}]`
public record Problem(
    HttpStatus status,
    String code,
    String title,
    @Nullable String detail,
    List<Fault> faults,
    Map<String, Object> more,
    HttpHeaders headers) {
  public static final String TYPE_PREFIX = "urn:aval:problem:";

  public static Problem of(HttpStatus status, String code, String title) {
    return new Problem(status, code, title, null, List.of(), Map.of(), HttpHeaders.EMPTY);
  }

  public Problem detail(@Nullable String text) {
    return new Problem(status, code, title, text, faults, more, headers);
  }

  public Problem fault(String pointer, String faultCode, String message) {
    var all = new ArrayList<>(faults);
    all.add(new Fault(pointer, faultCode, message));
    return faults(all);
  }

  public Problem faults(List<Fault> all) {
    return new Problem(status, code, title, detail, List.copyOf(all), more, headers);
  }

  /// A further member of the problem document.
  public Problem with(String name, Object value) {
    var all = new LinkedHashMap<>(more);
    all.put(name, value);
    return new Problem(status, code, title, detail, faults, all, headers);
  }

  public Problem header(String name, String value) {
    var all = new HttpHeaders();
    all.addAll(headers);
    all.set(name, value);
    return new Problem(status, code, title, detail, faults, more, all);
  }

  /// The answer as problem+json, for controllers of the API.
  public ResponseEntity<ProblemDetail> response() {
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(document());
  }

  /// For places from which nothing can be returned; the answer is a page for browsers.
  public ProblemException exception() {
    return new ProblemException(this);
  }

  ProblemDetail document() {
    var document = ProblemDetail.forStatus(status);
    document.setType(URI.create(TYPE_PREFIX + code));
    document.setTitle(title);
    document.setDetail(detail);
    more.forEach(document::setProperty);
    if (!faults.isEmpty()) document.setProperty("errors", faults);
    RequestId.current()
        .ifPresent(id -> {
          document.setInstance(URI.create("urn:aval:request:" + id));
          document.setProperty("traceId", id);
        });
    return document;
  }
}
