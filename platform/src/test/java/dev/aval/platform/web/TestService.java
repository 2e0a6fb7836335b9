package dev.aval.platform.web;

import static dev.aval.platform.security.AccessRules.anyOf;
import static dev.aval.platform.security.AccessRules.client;
import static dev.aval.platform.security.AccessRules.guest;
import static dev.aval.platform.security.AccessRules.permitAll;
import static dev.aval.platform.security.AccessRules.person;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.aval.platform.security.AccessRules;
import dev.aval.platform.security.Caller;
import dev.aval.platform.security.Client;
import dev.aval.platform.security.CookieTokens;
import dev.aval.platform.security.Person;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/// A service that does nothing but answer: what the platform's web parts do is seen on it.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(TestService.Paths.class)
public class TestService {
  @Bean
  AccessRules accessRules() {
    return AccessRules.define()
        .rule(POST, "/api/things", anyOf(person(), client(Client.REQUESTS_WRITE)))
        .rule(GET, "/api/open", permitAll())
        .rule(GET, "/api/people", permitAll())
        .rule(GET, "/api/fails/{how}", permitAll())
        .rule(GET, "/api/approvals/{approvalId}", anyOf(person(), guest()))
        .rule("/review/{approvalId}/**", guest())
        .rule(GET, "/look", permitAll())
        .rule(GET, "/saved", permitAll())
        .build();
  }

  @Bean
  CookieTokens cookies() {
    return new CookieTokens("/review/{approvalId}/**", "__Host-aval-r-");
  }

  record Part(@NotBlank String name) {}

  record Thing(@NotBlank String subject, @Valid List<Part> parts) {}

  @Controller
  static class Paths {
    private final Flashes flashes;

    Paths(Flashes flashes) {
      this.flashes = flashes;
    }

    @PostMapping("/api/things")
    @ResponseBody
    Map<String, Object> make(@Valid @RequestBody Thing thing, Caller caller) {
      return Map.of("by", caller.id(), "kind", caller.getClass().getSimpleName());
    }

    @GetMapping("/api/open")
    @ResponseBody
    String open(Optional<Caller> caller) {
      return caller.map(Caller::id).orElse("nobody");
    }

    @GetMapping("/api/people")
    @ResponseBody
    String people(Person person) {
      return person.email();
    }

    @GetMapping({"/api/approvals/{approvalId}", "/review/{approvalId}", "/unruled"})
    @ResponseBody
    String approval(Caller caller) {
      return caller.id();
    }

    @GetMapping("/operator/secrets")
    @ResponseBody
    String secrets(Caller caller) {
      return caller.id();
    }

    @GetMapping("/api/fails/{how}")
    @ResponseBody
    Object fails(@PathVariable String how) throws IOException {
      return switch (how) {
        case "store" -> throw new DataAccessResourceFailureException("away");
        case "bug" -> throw new IllegalStateException("secret detail");
        case "left" ->
            throw new AsyncRequestNotUsableException("gone", new IOException("Broken pipe"));
        case "refused" ->
            Problem.of(HttpStatus.CONFLICT, "too-late", "Already closed")
                .fault("/decision", "late", "Closed an hour ago")
                .with("outcome", "APPROVED")
                .response();
        default ->
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-account", "No such account")
                .exception();
      };
    }

    @GetMapping("/saved")
    String saved(HttpServletResponse response) {
      flashes.good(response, "aval.waiting", "7 <b>");
      return "redirect:/look";
    }

    @GetMapping("/look")
    String look(Model model) {
      model.addAttribute(
          "accountSwitch",
          new AccountSwitch(
              List.of(
                  new AccountSwitch.Account("A1", "Acme", "/look?account=A1"),
                  new AccountSwitch.Account("A2", "Other", "/look?account=A2")),
              "A2"));
      var now = Instant.now();
      model.addAttribute("sentAt", now.minusSeconds(7300));
      model.addAttribute("amount", "1234.5");
      model.addAttribute(
          "entries",
          List.of(
              new TimelineEntry(
                  now.minusSeconds(90_000), "Rita submitted the request", null, "quiet"),
              new TimelineEntry(
                  now.minusSeconds(7300), "Anna approved", "Budget 2026, line 12", "good"),
              new TimelineEntry(now, "Waiting for Bruno", null, "wait")));
      return "test/look";
    }
  }
}
