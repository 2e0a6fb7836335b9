package dev.aval.approval.drafting.web;

import dev.aval.approval.drafting.DraftOutcome;
import dev.aval.approval.drafting.DraftOutcome.Refusal;
import dev.aval.approval.drafting.Drafting;
import dev.aval.approval.drafting.Drafting.Author;
import dev.aval.approval.drafting.Shelved;
import dev.aval.approval.drafting.Shelved.Edition;
import dev.aval.contracts.Limits;
import dev.aval.platform.security.Person;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The policies of an account (`?account=`), or without one those of the platform.
@RestController
@RequestMapping("/api/policies")
class PoliciesController {
  private final Drafting drafting;

  PoliciesController(Drafting drafting) {
    this.drafting = drafting;
  }

  @GetMapping
  ResponseEntity<?> list(
      Person person, @RequestParam(defaultValue = Shelved.PLATFORM) String account) {
    var author = author(person);
    return drafting
        .may(author, account)
        .<ResponseEntity<?>>map(it -> Refusals.of(it).response())
        .orElseGet(() -> ResponseEntity.ok(PolicyItems.of(drafting.list(author, account))));
  }

  @GetMapping("/{policyId}")
  ResponseEntity<?> one(
      Person person,
      @PathVariable String policyId,
      @RequestParam(defaultValue = Shelved.PLATFORM) String account,
      @RequestParam(required = false) @Nullable Integer version) {
    var author = author(person);
    var objection = drafting.may(author, account);
    if (objection.isPresent()) return Refusals.of(objection.get()).response();
    var found = drafting.find(author, account, policyId);
    var edition =
        found.flatMap(it -> version == null ? Optional.of(it.current()) : it.edition(version));
    return edition.isEmpty()
        ? Refusals.of(Refusal.NOT_FOUND).response()
        : view(HttpStatus.OK, found.orElseThrow(), edition.get());
  }

  /// `If-Match` names the version that was edited; without it a new policy is meant.
  @PutMapping("/{policyId}")
  ResponseEntity<?> put(
      Person person,
      @PathVariable String policyId,
      @RequestParam(defaultValue = Shelved.PLATFORM) String account,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      InputStream body)
      throws IOException {
    var document = body.readNBytes(Limits.BODY_BYTES + 1);
    var edited = Versions.edited(ifMatch);
    return answer(drafting.keep(author(person), account, policyId, edited, document));
  }

  /// It applies to nothing new any more; what waits under it goes on.
  @DeleteMapping("/{policyId}")
  ResponseEntity<?> retire(
      Person person,
      @PathVariable String policyId,
      @RequestParam(defaultValue = Shelved.PLATFORM) String account,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    OptionalInt edited = Versions.edited(ifMatch);
    return edited.isEmpty()
        ? Refusals.versionMissing().response()
        : answer(drafting.retire(author(person), account, policyId, edited.getAsInt()));
  }

  private static ResponseEntity<?> answer(DraftOutcome outcome) {
    return switch (outcome) {
      case DraftOutcome.Kept(var it) -> {
        var first = it.current().version() == 1;
        yield view(first ? HttpStatus.CREATED : HttpStatus.OK, it, it.current());
      }
      case DraftOutcome.Unchanged(var it) -> view(HttpStatus.OK, it, it.current());
      case DraftOutcome.Faulty(var flaws) -> Refusals.faulty(flaws).response();
      case DraftOutcome.Refused(var reason) -> Refusals.of(reason).response();
    };
  }

  private static ResponseEntity<?> view(HttpStatus status, Shelved it, Edition shown) {
    return ResponseEntity.status(status).eTag(Versions.tag(shown)).body(PolicyBody.of(it, shown));
  }

  private static Author author(Person it) {
    var who = new dev.aval.approval.requests.Person(it.email(), it.name(), null);
    return new Author(who, it.operator());
  }
}
