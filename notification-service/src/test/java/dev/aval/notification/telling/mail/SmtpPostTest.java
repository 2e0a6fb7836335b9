package dev.aval.notification.telling.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.aval.notification.telling.Letter;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Message.Concluded;
import dev.aval.notification.telling.Message.Nudged;
import dev.aval.notification.telling.Message.Reminded;
import dev.aval.notification.telling.Message.ToApprove;
import dev.aval.notification.telling.Recipient;
import dev.aval.notification.telling.Sending.Delayed;
import dev.aval.notification.telling.Sending.Sent;
import dev.aval.notification.telling.Subject;
import dev.aval.platform.web.Formats;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/// Mails as a real mail server gets them.
class SmtpPostTest {
  static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  static final Recipient ANNA = new Recipient("anna@acme.example", "Anna", "fr", "Europe/Paris");
  static final Recipient BRUNO = new Recipient("bruno@acme.example", "Bruno", "en-GB", null);
  static final Subject ABOUT =
      new Subject("r1", 1, "Acme", "Wildcard", "Rita", new BigDecimal("120.50"), "EUR");
  static final Duration LONGEST = Duration.ofSeconds(2);
  static final String LINK = "http://localhost:8080/r/abc";

  GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  SmtpPost post;

  @BeforeEach
  void open() throws Exception {
    server.start();
    post = post(server.getSmtp().getPort());
  }

  @AfterEach
  void close() {
    post.close();
    server.stop();
  }

  @Test
  void eachReadsInTheirOwnLanguage() throws Exception {
    assertThat(post.send(List.of(toApprove(ANNA), toApprove(BRUNO))))
        .hasSize(2)
        .allMatch(Sent.class::isInstance);
    var french = received("anna@acme.example");
    assertThat(french.getSubject()).isEqualTo("À approuver : Wildcard");
    assertThat(plain(french)).contains("Rita demande votre approbation", "120,50", LINK);
    assertThat(html(french))
        .contains(LINK + "?intent=approve", LINK + "?intent=refuse", "lang=\"fr\"");
    var english = received("bruno@acme.example");
    assertThat(english.getSubject()).isEqualTo("To approve: Wildcard");
    assertThat(plain(english)).contains("Rita asks for your approval", "€120.50", LINK);
  }

  @Test
  void everyMessageHasItsTextInBothLanguages() throws Exception {
    for (var to : List.of(ANNA, BRUNO)) {
      var reminded = new Letter(new Reminded("r1.2:" + to.email(), to, ABOUT, 2, 2, true), LINK);
      var refused =
          new Letter(
              new Concluded(
                  "r1.3:" + to.email(), to, ABOUT, "REFUSED", "DECISION", "Sam", "Too dear", NOW),
              null);
      var nudged = new Letter(new Nudged("r1.4:" + to.email(), to, ABOUT, "By Friday!"), LINK);
      assertThat(post.send(List.of(reminded, refused, nudged)))
          .hasSize(3)
          .allMatch(Sent.class::isInstance);
    }
    for (var mail : server.getReceivedMessages()) {
      assertThat(plain(mail)).doesNotContain("??", "[(", "null");
      assertThat(html(mail)).doesNotContain("??", " th:", "null");
    }
  }

  @Test
  void aReminderThatSomebodyAskedForSaysItInHisWords() throws Exception {
    post.send(List.of(new Letter(new Nudged("r1.4:a", ANNA, ABOUT, "Avant vendredi !"), LINK)));
    var mail = received("anna@acme.example");
    assertThat(mail.getSubject()).isEqualTo("Rappel : Wildcard");
    assertThat(plain(mail)).contains("> Avant vendredi !", LINK);
    assertThat(html(mail)).contains("Avant vendredi !");
  }

  @Test
  void aMailIsMarkedAsMadeByAMachineAndKnownAgain() throws Exception {
    post.send(List.of(toApprove(ANNA)));
    var mail = received("anna@acme.example");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getMessageID()).isEqualTo("<r1.1_anna_acme.example@aval.example>");
    assertThat(mail.getHeader("References")).containsExactly("<r1@aval.example>");
  }

  @Test
  void nobodysWordsBreakOutOfTheSubject() throws Exception {
    var nasty =
        new Subject("r1", 1, "Acme", "x\r\nBcc: all@acme.example\u202Egpj", "Rita", null, null);
    post.send(List.of(new Letter(new ToApprove("r1.1:a", ANNA, nasty, null, null, null), LINK)));
    var mail = received("anna@acme.example");
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getSubject()).isEqualTo("À approuver : x Bcc: all@acme.example gpj");
  }

  @Test
  void aServerThatIsAwayDelaysAndLosesNothing() {
    server.stop();
    assertThat(post.send(List.of(toApprove(ANNA)))).allMatch(Delayed.class::isInstance);
    assertThat(post.send(List.of())).isEmpty();
  }

  /// Four letters over two connections would wait ten seconds for their time-outs.
  @Test
  void aServerThatTakesCallsAndSaysNothingHoldsABatchNoLongerThanAgreed() throws Exception {
    try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        var waiting = post(silent.getLocalPort())) {
      var began = Instant.now();
      assertThat(waiting.send(Collections.nCopies(4, toApprove(ANNA))))
          .hasSize(4)
          .allMatch(Delayed.class::isInstance);
      assertThat(Duration.between(began, Instant.now())).isLessThan(LONGEST.plusSeconds(2));
    }
  }

  static SmtpPost post(int port) throws Exception {
    var settings =
        new MailSettings(
            true,
            URI.create("smtp://127.0.0.1:" + port),
            "",
            "Aval <aval@aval.example>",
            Locale.ENGLISH,
            ZoneId.of("Europe/Paris"),
            2,
            Duration.ofSeconds(5));
    var words = new ResourceBundleMessageSource();
    words.setBasenames("notification-messages", "aval-messages");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    var session = Smtp.session(settings);
    var texts =
        new Texts(
            MailConfiguration.mailTemplates(words), words, new Formats(words, clock), settings);
    return new SmtpPost(
        new Mails(session, texts, settings, clock),
        new Connections(session, settings),
        CircuitBreaker.ofDefaults("smtp"),
        LONGEST);
  }

  static Letter toApprove(Recipient to) {
    Message message =
        new ToApprove("r1.1:" + to.email(), to, ABOUT, "2 years", "Before Friday", NOW);
    return new Letter(message, LINK);
  }

  MimeMessage received(String to) throws Exception {
    for (var mail : server.getReceivedMessages()) {
      if (mail.getAllRecipients()[0].toString().contains(to)) {
        return mail;
      }
    }
    throw new AssertionError("Expected a mail for " + to);
  }

  static String plain(MimeMessage mail) throws Exception {
    return texts(mail.getContent()).getFirst();
  }

  static String html(MimeMessage mail) throws Exception {
    return texts(mail.getContent()).getLast();
  }

  private static List<String> texts(Object content) throws Exception {
    var texts = new ArrayList<String>();
    if (content instanceof MimeMultipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        texts.addAll(texts(parts.getBodyPart(i).getContent()));
      }
    } else {
      texts.add(content.toString());
    }
    return texts;
  }

  @Test
  void bothLanguagesHaveAllWords() throws Exception {
    assertThat(keys("notification-messages_fr.properties"))
        .isEqualTo(keys("notification-messages.properties"));
  }

  private static Set<Object> keys(String bundle) throws Exception {
    var words = new Properties();
    try (var in = SmtpPostTest.class.getClassLoader().getResourceAsStream(bundle)) {
      words.load(in);
    }
    return words.keySet();
  }
}
