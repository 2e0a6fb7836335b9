package dev.aval.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Machines read mails before people do (N1): they follow whatever they find, with a real browser
/// too, and leave everything as it was.
@Order(3)
class MailScannersIT {
  private static final int TIMES = 50;
  private static final Pattern URLS = Pattern.compile("https?://[^\\s\"<>]+");

  private final RunningAval aval = RunningAval.shared();
  private final Kcat kcat = Kcat.on(aval);
  private final Topics topics = new Topics(kcat);
  private final Mailbox mails = Mailbox.of(aval);

  @Test
  void everyUrlOfAMailFetchedFiftyTimesInEveryWayLeavesItPendingAndAPersonThenDecides() {
    var order = Asked.of("rita@acme.example");
    kcat.publish(Asked.INBOX, order.number(), order.headers(), order.body());
    var mail = mails.await("anna@acme.example", order.number());
    var urls = urls(mail);
    assertThat(urls).anyMatch(it -> it.contains("intent=approve"));
    assertThat(urls).anyMatch(it -> it.contains("intent=refuse"));

    var simple = CompletableFuture.runAsync(() -> fetch(urls));
    try (var chromium = Person.reading("en-GB", true)) {
      for (var time = 0; time < TIMES; time++) {
        for (var url : urls) {
          assertThat(chromium.open(URI.create(url)).status()).isLessThan(400);
        }
      }
      chromium.wandersThrough("main a[href], details summary");
    }
    simple.join();

    assertThat(topics.about(order.number()))
        .extracting(Event::type)
        .containsExactly("request.submitted.v1");
    try (var anna = Person.reading("fr-FR", true)) {
      anna.open(mail.link().orElseThrow());
      anna.chooses("APPROVE");
      anna.submits();
      assertThat(anna.reads()).contains("Vous avez approuvé cette demande");
    }
    var approved = topics.await("request.approved.v1", order.number());
    assertThat(approved.text("/decidedBy/email")).isEqualTo("anna@acme.example");
    var token = token(mail);
    assertThat(files()).isNotEmpty().allSatisfy(it -> assertThat(text(it)).doesNotContain(token));
    assertThat(kcat.topics())
        .contains("aval.links", "aval.notifications")
        .allSatisfy(topic ->
            assertThat(kcat.read(topic))
                .noneMatch(it -> it.body().contains(token) || it.headers().containsValue(token)));
    assertThat(aval.dump().documents())
        .anyMatch(it -> it.startsWith("aval_link.links "))
        .noneMatch(it -> it.contains(token));
  }

  /// By a machine that runs no scripts, while another one does.
  private static void fetch(List<String> urls) {
    var scanner = new Scanner();
    for (var url : urls) {
      for (var time = 0; time < TIMES; time++) {
        assertThat(scanner.head(URI.create(url)).status()).isLessThan(400);
        assertThat(scanner.get(URI.create(url)).status()).isLessThan(400);
      }
    }
  }

  private static List<String> urls(Mailbox.Letter mail) {
    return Stream.of(mail.text(), mail.html())
        .flatMap(it -> URLS.matcher(it).results())
        .map(found -> found.group().replace("&amp;", "&").replaceAll("[).,]+$", ""))
        .filter(it -> !it.contains("w3.org"))
        .distinct()
        .toList();
  }

  private static String token(Mailbox.Letter mail) {
    return mail.link().orElseThrow().getPath().replaceFirst(".*/r/", "");
  }

  /// Whatever the platform writes down as text, but the mailbox of the trial.
  private List<Path> files() {
    try (var all = Files.walk(aval.data())) {
      return all.filter(it -> it.toString().endsWith(".log") && Files.isRegularFile(it)).toList();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
