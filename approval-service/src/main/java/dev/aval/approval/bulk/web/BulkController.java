package dev.aval.approval.bulk.web;

import dev.aval.approval.bulk.DecidingMany;
import dev.aval.approval.bulk.Pile;
import dev.aval.approval.deciding.Actor.SignedIn;
import dev.aval.approval.deciding.Evidence;
import dev.aval.approval.deciding.Evidence.Channel;
import dev.aval.platform.security.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Decides on many, with one result per item (N8): 200 whatever became of each.
@RestController
class BulkController {
  private final DecidingMany deciding;

  BulkController(DecidingMany deciding) {
    this.deciding = deciding;
  }

  record BulkAnswer(List<BulkResult> results) {}

  @PostMapping("/api/inbox/decisions")
  BulkAnswer decide(@Valid @RequestBody BulkBody body, Person person, HttpServletRequest request) {
    var agent = request.getHeader(HttpHeaders.USER_AGENT);
    var pile =
        new Pile(
            body.decisions().stream().map(BulkBody.Item::listed).toList(),
            new SignedIn(person.email(), person.operator()),
            body.decision(),
            Objects.requireNonNullElse(body.reason(), ""),
            Evidence.of(Channel.API, null, null, request.getRemoteAddr(), agent));
    return new BulkAnswer(deciding.decide(pile).stream().map(BulkResult::of).toList());
  }
}
