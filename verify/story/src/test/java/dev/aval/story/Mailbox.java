package dev.aval.story;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/// The mails that the platform sent, newest first.
record Mailbox(Api api) {
  private static final Pattern LINK = Pattern.compile("https?://\\S+/r/[A-Za-z0-9_-]+");

  private static final Pattern CODE = Pattern.compile("^\\s*(\\d{6})\\s*$", Pattern.MULTILINE);

  record Letter(String subject, String text, String html) {
    Optional<String> code() {
      var found = CODE.matcher(text);
      return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    Optional<URI> link() {
      var found = LINK.matcher(text);
      return found.find() ? Optional.of(URI.create(found.group())) : Optional.empty();
    }
  }

  static Mailbox of(RunningAval aval) {
    return new Mailbox(Api.ofNobody(aval));
  }

  List<Letter> to(String address) {
    var mails = api.get("/dev/mailbox.json?limit=5000&to=" + address).json();
    return mails.valueStream().map(Mailbox::letter).toList();
  }

  /// The newest mail to somebody with that in its subject line.
  Letter await(String address, String subject) {
    return Awaitility.await("a mail to " + address + " about " + subject)
        .atMost(Duration.ofSeconds(60))
        .until(() -> find(address, subject), Optional::isPresent)
        .orElseThrow();
  }

  /// Of the newest mail that has one: who has answered, or need not any more, gets mails without.
  URI awaitLink(String address, String subject) {
    return Awaitility.await("a link to " + address + " about " + subject)
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                to(address).stream()
                    .filter(mail -> mail.subject().contains(subject))
                    .flatMap(mail -> mail.link().stream())
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  /// Of a later mail than the one with that link.
  URI awaitOther(String address, String subject, URI known) {
    return Awaitility.await("another link to " + address + " about " + subject)
        .atMost(Duration.ofSeconds(60))
        .until(() -> awaitLink(address, subject), it -> !it.equals(known));
  }

  Optional<Letter> find(String address, String subject) {
    return to(address).stream().filter(mail -> mail.subject().contains(subject)).findFirst();
  }

  private static Letter letter(JsonNode mail) {
    return new Letter(
        mail.path("subject").asString(),
        mail.path("text").asString(),
        mail.path("html").asString());
  }
}
