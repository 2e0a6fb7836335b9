package dev.aval.notification.telling.links;

import dev.aval.notification.telling.Link;
import dev.aval.notification.telling.Link.Minted;
import dev.aval.notification.telling.Link.Refused;
import dev.aval.notification.telling.Link.Unavailable;
import dev.aval.notification.telling.Links;
import dev.aval.notification.telling.Message.Asking;
import dev.aval.platform.calling.Fence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClient;

/// Asks link-service, all links of a batch in one call. The only call from one service to another
/// on a request's way (design, section 2), so it is well fenced; see [Fence].
class LinkServiceLinks implements Links {
  record Batch(List<Wanted> links) {}

  record Wanted(
      String approvalId,
      int revision,
      String email,
      @Nullable String name,
      @Nullable String locale,
      @Nullable Instant expiresAt) {}

  record Answers(List<Answer> links) {}

  record Answer(@Nullable String url, @Nullable String refused) {}

  private final RestClient http;
  private final Fence fence;

  LinkServiceLinks(RestClient http, Fence fence) {
    this.http = http;
    this.fence = fence;
  }

  @Override
  public List<Link> mint(List<Asking> messages) {
    return fence
        .call(() -> post(messages))
        .map(it -> it.links().stream().map(LinkServiceLinks::link).toList())
        .orElseGet(why -> messages.stream().<Link>map(_ -> new Unavailable(why)).toList());
  }

  private Answers post(List<Asking> messages) {
    var answers =
        http.post()
            .uri("/internal/links")
            .body(new Batch(messages.stream().map(LinkServiceLinks::wanted).toList()))
            .retrieve()
            .body(Answers.class);
    if (answers == null || answers.links().size() != messages.size()) {
      throw new IllegalStateException(
          "Expected %d links, but link-service answered otherwise".formatted(messages.size()));
    }
    return answers;
  }

  private static Wanted wanted(Asking message) {
    var to = message.to();
    return new Wanted(
        message.about().approvalId(),
        message.about().revision(),
        to.email(),
        to.name(),
        to.locale(),
        message.deadline());
  }

  private static Link link(Answer answer) {
    return answer.url() == null ? new Refused() : new Minted(answer.url());
  }
}
