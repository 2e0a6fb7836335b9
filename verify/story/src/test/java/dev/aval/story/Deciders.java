package dev.aval.story;

import dev.aval.story.Api.NoAnswer;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Two approvers who keep looking into their inboxes and approve what they find, whatever happens
/// to the platform meanwhile.
final class Deciders implements AutoCloseable {
  private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
  private final RunningAval aval;
  private final Predicate<String> wanted;
  private volatile boolean ended;

  /// @param wanted by subject; the rest stays undecided
  Deciders(RunningAval aval, Predicate<String> wanted) {
    this.aval = aval;
    this.wanted = wanted;
    people.submit(() -> work("anna@acme.example"));
    people.submit(() -> work("bruno@acme.example"));
  }

  private void work(String person) {
    while (!ended) {
      try {
        decideAll(person);
      } catch (NoAnswer | JacksonException | NullPointerException away) {
        pause();
      }
    }
  }

  /// All pages, oldest last, so that what nobody decides never hides the rest.
  private void decideAll(String person) {
    var api = Api.of(aval, person);
    var token = "";
    do {
      var answer = api.get("/api/inbox?status=pending" + token);
      if (answer.status() != 200) {
        break;
      }
      var page = answer.json();
      page.path("items")
          .valueStream()
          .filter(it -> wanted.test(it.path("subject").asString()))
          .forEach(it -> approve(api, it));
      var next = page.path("nextPageToken").asString("");
      token = next.isEmpty() ? "" : "&pageToken=" + next;
    } while (!token.isEmpty() && !ended);
    pause();
  }

  private static void approve(Api api, JsonNode item) {
    api.post(
        "/api/approvals/" + item.path("approvalId").asString() + "/decisions",
        Map.of(
            "decision", "APPROVE",
            "revision", item.path("revision").asInt(),
            "digest", item.path("digest").asString()));
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended = true;
    people.close();
  }
}
