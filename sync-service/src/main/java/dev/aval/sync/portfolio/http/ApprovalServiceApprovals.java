package dev.aval.sync.portfolio.http;

import dev.aval.platform.calling.Fence;
import dev.aval.sync.portfolio.Approvals;
import dev.aval.sync.portfolio.Choice;
import dev.aval.sync.portfolio.Shown;
import dev.aval.sync.portfolio.Standing;
import dev.aval.sync.portfolio.Verdicts;
import dev.aval.sync.portfolio.Verdicts.Result;
import dev.aval.sync.portfolio.Verdicts.Verdict;
import dev.aval.sync.portfolio.Voucher;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/// Asks with the token of whoever looks, so that everything is judged as if he had asked himself.
/// What approval-service refuses is an answer; only what it does not answer counts against it.
final class ApprovalServiceApprovals implements Approvals {
  private static final Logger log = LoggerFactory.getLogger(ApprovalServiceApprovals.class);
  private static final String FORWARDED = "X-Forwarded-For";

  private final RestClient http;
  private final Fence fence;

  ApprovalServiceApprovals(RestClient http, Fence fence) {
    this.http = http;
    this.fence = fence;
  }

  @Override
  public Map<String, Standing> standings(Voucher who, Collection<String> requestIds) {
    var asked = new HashMap<String, CompletableFuture<Standing>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      requestIds.forEach(
          id -> asked.put(id, CompletableFuture.supplyAsync(() -> standing(who, id), threads)));
    }
    var found = new HashMap<String, Standing>();
    asked.forEach((id, standing) -> found.put(id, standing.join()));
    return found;
  }

  @Override
  public Verdicts decide(Voucher who, List<Shown> shown, Choice choice, String reason) {
    var items =
        shown.stream()
            .map(it -> new Wire.Item(it.requestId(), it.revision(), it.digest()))
            .toList();
    var body = new Wire.Decisions(items, choice.name(), reason.isBlank() ? null : reason);
    return fence
        .call(() -> post(who, body))
        .map(it -> it.results().size() == shown.size() ? given(it) : new Verdicts.Unreachable())
        .orElseGet(why -> unanswered(why, new Verdicts.Unreachable()));
  }

  private Standing standing(Voucher who, String id) {
    return fence
        .call(() -> get(who, id))
        .map(it -> standing(id, it))
        .orElseGet(why -> unanswered(why, new Standing.Unreachable()));
  }

  private static <T> T unanswered(String why, T instead) {
    log.warn("approval-service does not answer: {}", why);
    return instead;
  }

  private ResponseEntity<Wire.Approval> get(Voucher who, String id) {
    return http.get()
        .uri("/api/approvals/{id}", id)
        .headers(it -> vouch(it, who))
        .retrieve()
        .onStatus(HttpStatusCode::is4xxClientError, (_, _) -> {})
        .toEntity(Wire.Approval.class);
  }

  private Wire.Answer post(Voucher who, Wire.Decisions body) {
    var answer =
        http.post()
            .uri("/api/inbox/decisions")
            .headers(it -> vouch(it, who))
            .body(body)
            .retrieve()
            .body(Wire.Answer.class);
    return answer == null ? new Wire.Answer(List.of()) : answer;
  }

  private static void vouch(HttpHeaders headers, Voucher who) {
    headers.setBearerAuth(who.token());
    if (who.network() != null) headers.set(FORWARDED, who.network());
    if (who.agent() != null) headers.set(HttpHeaders.USER_AGENT, who.agent());
  }

  private static Standing standing(String id, ResponseEntity<Wire.Approval> answer) {
    var it = answer.getBody();
    if (answer.getStatusCode().isError() || it == null) {
      return answer.getStatusCode().value() == 404
          ? new Standing.NotYet()
          : new Standing.ForOthers();
    }
    if (!"PENDING".equals(it.status())) {
      var by = it.decidedBy() == null ? null : it.decidedBy().shown();
      return new Standing.Answered(by, it.decidedAt());
    }
    return it.mayDecide()
        ? new Standing.Open(new Shown(id, it.revision(), it.digest()))
        : new Standing.ForOthers();
  }

  private static Verdicts given(Wire.Answer it) {
    return new Verdicts.Given(
        it.results().stream().map(ApprovalServiceApprovals::verdict).toList());
  }

  private static Verdict verdict(Wire.Result it) {
    var by = it.decidedBy() == null ? null : it.decidedBy().shown();
    return new Verdict(it.approvalId(), Result.valueOf(it.result()), by, it.decidedAt(), it.code());
  }
}
