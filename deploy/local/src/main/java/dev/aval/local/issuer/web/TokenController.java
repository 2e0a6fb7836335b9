package dev.aval.local.issuer.web;

import dev.aval.local.issuer.DemoTokens;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// `POST /dev/token` with `{"email": "sam@acme.example"}` or `{"client": "shop"}`.
@RestController
class TokenController {
  record Wanted(@Nullable String email, @Nullable String client) {
    String who() {
      return email != null ? email : Objects.requireNonNullElse(client, "");
    }
  }

  record Token(String access_token, String token_type, long expires_in) {}

  private final DemoTokens tokens;

  TokenController(DemoTokens tokens) {
    this.tokens = tokens;
  }

  // JSON only: a page of another site cannot send it without asking first, and is refused.
  @PostMapping(path = "/dev/token", consumes = MediaType.APPLICATION_JSON_VALUE)
  Token token(@RequestBody Wanted wanted) {
    return tokens
        .of(wanted.who())
        .map(token -> new Token(token, "Bearer", DemoTokens.VALID.toSeconds()))
        .orElseThrow(() ->
            new ResponseStatusException(HttpStatus.NOT_FOUND, "No such demo person or client"));
  }
}
