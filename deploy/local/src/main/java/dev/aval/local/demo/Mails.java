package dev.aval.local.demo;

import static dev.aval.local.command.RunningPlatform.get;
import static dev.aval.local.command.RunningPlatform.json;
import static dev.aval.local.command.RunningPlatform.send;

import dev.aval.local.command.RunningPlatform;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What arrives in the mailbox of one person after the story began.
record Mails(RunningPlatform platform, Instant begin) {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  record Received(String subject, String text) {
    Optional<String> code() {
      var found = Pattern.compile("^\\s*(\\d{6})\\s*$", Pattern.MULTILINE).matcher(text);
      return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    Optional<URI> link() {
      var found = Pattern.compile("https?://\\S+/r/[A-Za-z0-9_-]+").matcher(text);
      return found.find() ? Optional.of(URI.create(found.group())) : Optional.empty();
    }
  }

  /// The newest mail to that address that speaks of the subject.
  Received await(String to, String subject) throws InterruptedException {
    return await(to, subject, _ -> true);
  }

  /// Of the newest that has one: who need not answer any more gets a mail without.
  URI awaitLink(String to, String subject) throws InterruptedException {
    return await(to, subject, it -> it.link().isPresent()).link().orElseThrow();
  }

  String awaitCode(String to, String subject) throws InterruptedException {
    return await(to, subject, it -> it.code().isPresent()).code().orElseThrow();
  }

  private Received await(String to, String subject, Predicate<Received> wanted)
      throws InterruptedException {
    var latest = Instant.now().plus(LONGEST);
    while (Instant.now().isBefore(latest)) {
      var found = find(to, subject, wanted);
      if (found.isPresent()) {
        return found.get();
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException(
        "Expected a mail to '%s' about '%s', but none came within %s"
            .formatted(to, subject, LONGEST));
  }

  private Optional<Received> find(String to, String subject, Predicate<Received> wanted) {
    for (var mail : json(send(get(platform.at(0, "/dev/mailbox.json?to=" + to))))) {
      if (isOurs(mail, subject)) {
        var found = new Received(mail.get("subject").asString(), mail.get("text").asString());
        if (wanted.test(found)) {
          return Optional.of(found);
        }
      }
    }
    return Optional.empty();
  }

  private boolean isOurs(JsonNode mail, String subject) {
    return Instant.parse(mail.get("sentAt").asString()).isAfter(begin)
        && mail.get("subject").asString().contains(subject);
  }
}
