package dev.aval.sync.portfolio.web;

import dev.aval.platform.security.Person;
import dev.aval.sync.portfolio.Place;
import dev.aval.sync.portfolio.Portfolio;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// *Portefeuille*: the files one has rights on, those where something waits first (P16).
@Controller
class PortfolioPages {
  private static final int MOST = 1_000;

  private final Portfolio portfolio;

  PortfolioPages(Portfolio portfolio) {
    this.portfolio = portfolio;
  }

  @GetMapping("/portfolio")
  ModelAndView files(
      Person person,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String pageToken) {
    var reader = Readers.of(person);
    var page = portfolio.page(reader, q, Place.of(pageToken));
    return new ModelAndView("sync/portfolio")
        .addObject("list", "files")
        .addObject("q", q)
        .addObject("files", page.files())
        .addObject("waitingNow", page.waiting())
        .addObject("first", pageToken.isEmpty())
        .addObject("next", page.next().map(Place::token).orElse(null))
        .addObject("anybodys", !page.files().isEmpty() || portfolio.isAnybodys(reader));
  }

  /// The number beside its name in the head of every page, asked for once a page: `3`, `999+`.
  @GetMapping(value = "/portfolio/number", produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<String> number(Person person) {
    int waiting = portfolio.waiting(Readers.of(person));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(waiting >= MOST ? MOST - 1 + "+" : Integer.toString(waiting));
  }

  static Optional<String> given(String text) {
    return Optional.of(text.strip()).filter(it -> !it.isEmpty());
  }
}
