package dev.aval.sync.portfolio.web;

import dev.aval.platform.security.Person;
import dev.aval.sync.portfolio.Approvals;
import dev.aval.sync.portfolio.Choice;
import dev.aval.sync.portfolio.Deciding;
import dev.aval.sync.portfolio.Kind;
import dev.aval.sync.portfolio.Listed;
import dev.aval.sync.portfolio.Verdicts;
import dev.aval.sync.portfolio.Voucher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// *Portefeuille > À valider*: who waits in all files of the reader, many at once, with one result
/// for each (P8).
@Controller
@RequestMapping("/portfolio/candidates")
class BulkPages {
  private final Deciding deciding;
  private final Approvals approvals;

  BulkPages(Deciding deciding, Approvals approvals) {
    this.deciding = deciding;
    this.approvals = approvals;
  }

  /// What is looked for, as the address says it.
  record Filter(@Nullable String file, @Nullable String kind, @Nullable String pageToken) {
    public Optional<String> code() {
      return PortfolioPages.given(Objects.requireNonNullElse(file, ""));
    }

    public Optional<Kind> wanted() {
      return Stream.of(Kind.values()).filter(it -> it.name().equals(kind)).findFirst();
    }
  }

  /// @param name empty where the reader may not know of him
  record Line(String name, String account, Said said, boolean recorded) {}

  @GetMapping
  ModelAndView list(Person person, @ModelAttribute Filter filter, HttpServletRequest request) {
    return page(person, filter, Readers.voucher(request), AnswerForm.EMPTY);
  }

  @PostMapping
  ModelAndView answer(
      Person person,
      @ModelAttribute Filter filter,
      @ModelAttribute AnswerForm form,
      HttpServletRequest request) {
    var who = Readers.voucher(request);
    var flaw = form.flaw();
    if (flaw.isPresent()) {
      return again(person, filter, who, form, HttpStatus.UNPROCESSABLE_CONTENT)
          .addObject("flaw", flaw.get());
    }
    var items = form.items();
    var shown = items.stream().map(AnswerForm.Item::shown).toList();
    var choice = form.choice().orElseThrow();
    return switch (approvals.decide(who, shown, choice, form.typedReason())) {
      case Verdicts.Unreachable _ ->
          again(person, filter, who, form, HttpStatus.SERVICE_UNAVAILABLE)
              .addObject("notice", "sync.unreachable");
      case Verdicts.Given(var verdicts) -> results(person, items, verdicts, choice);
    };
  }

  private ModelAndView results(
      Person person, List<AnswerForm.Item> items, List<Verdicts.Verdict> verdicts, Choice choice) {
    var known =
        deciding
            .known(Readers.of(person), items.stream().map(AnswerForm.Item::candidateId).toList())
            .stream()
            .collect(Collectors.toMap(Listed::id, it -> it));
    var lines =
        IntStream.range(0, items.size())
            .mapToObj(i -> line(known.get(items.get(i).candidateId()), verdicts.get(i), choice))
            .toList();
    return new ModelAndView("sync/decided")
        .addObject("lines", lines)
        .addObject("recorded", lines.stream().filter(Line::recorded).count());
  }

  private static Line line(@Nullable Listed it, Verdicts.Verdict verdict, Choice choice) {
    var said = Said.of(verdict, choice);
    if (it == null) return new Line("", "", said, verdict.isRecorded());
    var name = Objects.requireNonNullElse(it.contact().name(), it.contact().email());
    return new Line(name, it.account(), said, verdict.isRecorded());
  }

  private ModelAndView again(
      Person person, Filter filter, Voucher who, AnswerForm form, HttpStatus status) {
    var page = page(person, filter, who, form);
    page.setStatus(status);
    return page;
  }

  private ModelAndView page(Person person, Filter filter, Voucher who, AnswerForm form) {
    var page =
        deciding.waiting(
            Readers.of(person),
            filter.code(),
            filter.wanted(),
            Spots.read(Optional.ofNullable(filter.pageToken())));
    var standings =
        approvals.standings(
            who,
            page.listed().stream()
                .map(CaseView::requestId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    var lines =
        page.listed().stream()
            .map(it -> CaseView.of(it, standings.get(CaseView.requestId(it))))
            .toList();
    return new ModelAndView("sync/candidates")
        .addObject("list", "candidates")
        .addObject("filter", filter)
        .addObject("kinds", Kind.values())
        .addObject("cases", lines)
        .addObject("names", page.names())
        .addObject("decidable", lines.stream().anyMatch(it -> it.item() != null))
        .addObject("away", lines.stream().anyMatch(it -> it.standing().equals("unreachable")))
        .addObject("next", page.next().map(Spots::token).orElse(null))
        .addObject("form", form);
  }
}
