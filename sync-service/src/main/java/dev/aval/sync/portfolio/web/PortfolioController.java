package dev.aval.sync.portfolio.web;

import dev.aval.platform.security.Person;
import dev.aval.platform.web.Problem;
import dev.aval.sync.portfolio.AccessFile;
import dev.aval.sync.portfolio.Deciding;
import dev.aval.sync.portfolio.FileLine;
import dev.aval.sync.portfolio.Kind;
import dev.aval.sync.portfolio.ManagingAccess;
import dev.aval.sync.portfolio.Place;
import dev.aval.sync.portfolio.Portfolio;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the pages of files show, for scripts. Deciding is approval-service's: each candidate names
/// his request, and `POST /api/inbox/decisions` takes many.
@RestController
@RequestMapping("/api/portfolio")
class PortfolioController {
  private final Portfolio portfolio;
  private final Deciding deciding;
  private final ManagingAccess access;
  private final Clock clock;

  PortfolioController(Portfolio portfolio, Deciding deciding, ManagingAccess access, Clock clock) {
    this.portfolio = portfolio;
    this.deciding = deciding;
    this.access = access;
    this.clock = clock;
  }

  record Files(List<FileBody> files, int waiting, @Nullable String nextPageToken) {}

  record FileBody(String account, String name, int waiting, int underWay) {
    static FileBody of(FileLine it) {
      return new FileBody(it.code(), it.name(), it.waiting(), it.underWay());
    }
  }

  record Waiting(List<CandidateBody> candidates, @Nullable String nextPageToken) {}

  record OfFile(
      List<CandidateBody> waiting,
      @Nullable String nextPageToken,
      List<CandidateBody> underWay,
      List<CandidateBody> ended) {}

  @GetMapping
  Files files(
      Person person,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String pageToken) {
    var page = portfolio.page(Readers.of(person), q, Place.of(pageToken));
    return new Files(
        page.files().stream().map(FileBody::of).toList(),
        page.waiting(),
        page.next().map(Place::token).orElse(null));
  }

  @GetMapping("/candidates")
  Waiting waiting(
      Person person,
      @RequestParam Optional<String> account,
      @RequestParam Optional<Kind> kind,
      @RequestParam Optional<String> pageToken) {
    var page = deciding.waiting(Readers.of(person), account, kind, Spots.read(pageToken));
    var now = clock.instant();
    return new Waiting(
        page.listed().stream().map(it -> CandidateBody.of(it, now)).toList(),
        page.next().map(Spots::token).orElse(null));
  }

  @GetMapping("/{code}/candidates")
  OfFile ofFile(
      Person person, @PathVariable String code, @RequestParam Optional<String> pageToken) {
    return access
        .look(Readers.of(person), code, Spots.read(pageToken))
        .map(this::body)
        .orElseThrow(Readers::notThere);
  }

  /// Asks again about somebody who was turned down.
  @PostMapping("/{code}/candidates/{candidateId}/proposals")
  ResponseEntity<?> proposeAgain(
      Person person, @PathVariable String code, @PathVariable String candidateId) {
    boolean asked =
        access.proposeAgain(Readers.of(person), code, candidateId).orElseThrow(Readers::notThere);
    return asked
        ? ResponseEntity.accepted().build()
        : Problem.of(HttpStatus.CONFLICT, "not-turned-down", "Nobody has turned this person down")
            .response();
  }

  private OfFile body(AccessFile it) {
    var now = clock.instant();
    return new OfFile(
        it.waiting().stream().map(one -> CandidateBody.of(one.listed(), now)).toList(),
        it.next().map(Spots::token).orElse(null),
        it.underWay().stream().map(one -> CandidateBody.of(one, now)).toList(),
        it.ended().stream().map(one -> CandidateBody.of(one, now)).toList());
  }
}
