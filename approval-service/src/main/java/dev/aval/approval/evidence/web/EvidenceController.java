package dev.aval.approval.evidence.web;

import dev.aval.approval.evidence.Export;
import dev.aval.approval.evidence.Printer;
import dev.aval.approval.evidence.Showing;
import dev.aval.approval.evidence.Signer;
import dev.aval.platform.security.Caller;
import dev.aval.platform.web.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Evidence to take away, and the keys to verify it with.
@RestController
class EvidenceController {
  private final Showing showing;
  private final Printer printer;
  private final Signer signer;

  EvidenceController(Showing showing, Printer printer, Signer signer) {
    this.showing = showing;
    this.printer = printer;
    this.signer = signer;
  }

  @GetMapping("/api/evidence/{requestId}")
  ResponseEntity<?> json(@PathVariable String requestId, Caller caller) {
    return file(
        requestId,
        caller,
        MediaType.APPLICATION_JSON,
        "json",
        it -> it.json().getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/api/evidence/{requestId}/pdf")
  ResponseEntity<?> pdf(
      @PathVariable String requestId, Caller caller, Locale locale, TimeZone zone) {
    return file(
        requestId,
        caller,
        MediaType.APPLICATION_PDF,
        "pdf",
        it -> printer.pdf(it, locale.toLanguageTag(), zone.getID()));
  }

  @GetMapping(path = "/api/evidence/keys", produces = MediaType.APPLICATION_JSON_VALUE)
  String keys() {
    return signer.publicKeys();
  }

  private ResponseEntity<?> file(
      String requestId,
      Caller caller,
      MediaType type,
      String extension,
      Function<Export, byte[]> content) {
    var export = showing.export(requestId, Readers.of(caller));
    if (export.isEmpty()) {
      return Problem.of(HttpStatus.NOT_FOUND, "no-such-evidence", "There is no such evidence")
          .response();
    }
    var name =
        ContentDisposition.attachment().filename("aval-" + requestId + "." + extension).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .contentType(type)
        .body(content.apply(export.get()));
  }
}
