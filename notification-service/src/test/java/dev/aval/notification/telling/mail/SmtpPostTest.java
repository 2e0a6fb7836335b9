package dev.aval.notification.telling.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.aval.notification.telling.Cover;
import dev.aval.notification.telling.Letter;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Message.Concluded;
import dev.aval.notification.telling.Message.DeadlineNear;
import dev.aval.notification.telling.Message.Held;
import dev.aval.notification.telling.Message.NotReached;
import dev.aval.notification.telling.Message.Nudged;
import dev.aval.notification.telling.Message.Questioned;
import dev.aval.notification.telling.Message.Receipt;
import dev.aval.notification.telling.Message.Remarked;
import dev.aval.notification.telling.Message.Reminded;
import dev.aval.notification.telling.Message.Settled;
import dev.aval.notification.telling.Message.StandInEnded;
import dev.aval.notification.telling.Message.StandInSet;
import dev.aval.notification.telling.Message.ToApprove;
import dev.aval.notification.telling.Recipient;
import dev.aval.notification.telling.Sending.Delayed;
import dev.aval.notification.telling.Sending.Sent;
import dev.aval.notification.telling.Sending.Untried;
import dev.aval.notification.telling.Subject;
import dev.aval.notification.telling.Why;
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
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
      var near = new Letter(new DeadlineNear("r1.5:" + to.email(), to, ABOUT, NOW), LINK);
      assertThat(post.send(List.of(reminded, refused, nudged, near)))
          .hasSize(4)
          .allMatch(Sent.class::isInstance);
      assertThat(post.send(others(to))).allMatch(Sent.class::isInstance);
    }
    for (var mail : server.getReceivedMessages()) {
      assertThat(plain(mail)).doesNotContain("??", "[(", "null");
      assertThat(html(mail)).doesNotContain("??", " th:", "null");
    }
  }

  @Test
  void aCodeIsInTheMailAndNotInItsSubject() throws Exception {
    for (var to : List.of(ANNA, BRUNO)) {
      var wanted = new Message.CodeWanted("r1.9:" + to.email(), to, ABOUT, "c1", false);
      assertThat(post.send(List.of(new Letter(wanted, "042042")))).allMatch(Sent.class::isInstance);
    }
    var french = received("anna@acme.example");
    assertThat(french.getSubject()).isEqualTo("Votre code : Wildcard");
    assertThat(plain(french)).containsPattern("(?m)^ *042042$").doesNotContain("??", "[(");
    assertThat(html(french)).contains("042042").doesNotContain("??", "/r/");
    assertThat(plain(received("bruno@acme.example"))).contains("042042", "ten minutes");
  }

  private static List<Letter> others(Recipient to) {
    var letters = new ArrayList<Letter>();
    for (var by : Arrays.asList("Sam", null)) {
      letters.add(new Letter(new Remarked("r1.4", to, ABOUT, by, "For whom?", NOW), LINK));
      for (var waits : List.of(true, false)) {
        letters.add(new Letter(new Questioned("r1.5", to, ABOUT, by, "Why?", waits, LINK), null));
        for (var choice : List.of("APPROVE", "REFUSE", "REQUEST_CHANGES")) {
          var receipt =
              new Receipt("r1.6", to, ABOUT, choice, waits, waits ? by : null, by, NOW, NOW);
          letters.add(new Letter(receipt, null));
        }
      }
      for (var outcome :
          List.of("APPROVED", "REFUSED", "CHANGES_REQUESTED", "CANCELLED", "EXPIRED")) {
        letters.add(new Letter(new Settled("r1.7", to, ABOUT, outcome, by, NOW), null));
      }
    }
    for (var who : Arrays.asList("Sam", null)) {
      letters.add(new Letter(new NotReached("r1.8", to, ABOUT, who, LINK), null));
      var names = who == null ? List.<String>of() : List.of(who, "Anna");
      letters.add(new Letter(new Held("r1.9", to, ABOUT, names, NOW), null));
    }
    for (var reader : Cover.Reader.values()) {
      for (var types :
          List.of(List.of("order", "user-access", "something-else"), List.<String>of())) {
        var account = types.isEmpty() ? null : "ACC-1001";
        var cover = new Cover("d1", reader, "Sam", NOW, NOW, types, account, LINK);
        letters.add(new Letter(new StandInSet("a1", to, cover), null));
        letters.add(new Letter(new StandInEnded("a2", to, cover), null));
      }
    }
    return letters;
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      textBlock =
          """
          STAGE      | -     | -   | Une étape précédente est franchie : c’est à vous maintenant.
          SKIPPED    | Odile | -   | Une étape précédente a été passée : c’est à vous maintenant.
          DELEGATED  | Sam   | Sam | Sam vous demande de décider à sa place.
          DELEGATED  | Odile | Sam | Odile vous demande de décider à la place de Sam.
          DELEGATED  | -     | Sam | Vous êtes consulté à la place de Sam.
          DELEGATED  | Sam   | -   | Vous êtes consulté à la place d’une personne absente.
          ESCALATED  | -     | -   | Personne n’a encore répondu : vous êtes donc consulté aussi.
          REASSIGNED | Odile | -   | Odile, opérateur, vous demande de décider.
          REASSIGNED | -     | -   | Un opérateur vous demande de décider.
          REOPENED   | Odile | -   | La demande était terminée ; elle a été rouverte.
          RESENT     | Rita  | -   | Rita vous relance.
          RESENT     | -     | -   | Votre réponse est demandée une nouvelle fois.
          """)
  void whoIsAskedLaterReadsWhy(String because, String by, String absent, String sentence)
      throws Exception {
    var why = new Why(because, by, absent, "Je suis en déplacement.");
    for (var to : List.of(ANNA, BRUNO)) {
      post.send(List.of(new Letter(new ToApprove("r1.8", to, ABOUT, null, null, null, why), LINK)));
    }
    var french = received("anna@acme.example");
    assertThat(plain(french)).contains(sentence, "> Je suis en déplacement.");
    assertThat(html(french)).contains("Je suis en déplacement.");
    assertThat(plain(received("bruno@acme.example"))).doesNotContain("??", "{0}", "{1}", "null");
  }

  @Test
  void aCauseThatWeDoNotKnowIsNoReasonToSayNothing() throws Exception {
    var why = new Why("SOMETHING_NEW", null, null, null);
    assertThat(
            post.send(
                List.of(
                    new Letter(new ToApprove("r1.9", ANNA, ABOUT, null, null, null, why), LINK))))
        .allMatch(Sent.class::isInstance);
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
    assertThat(post.send(List.of(toApprove(ANNA)))).allMatch(Untried.class::isInstance);
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

  /// Otherwise it goes out twice: somebody else begins it by then.
  @Test
  void whatIsGivenUpIsNotSentAfterAll() throws Exception {
    try (var slow = new SlowServer(LONGEST.dividedBy(3));
        var waiting = post(slow.port())) {
      assertThat(waiting.send(List.of(toApprove(ANNA)))).allMatch(Delayed.class::isInstance);
      assertThat(slow.isOver(LONGEST)).isTrue();
      assertThat(slow.taken).hasValue(0);
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
            Duration.ofSeconds(5),
            "");
    var words = new ResourceBundleMessageSource();
    words.setBasenames("notification-messages", "notification-people", "aval-messages");
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
    for (var bundle :
        List.of(
            "notification-messages",
            "notification-pages",
            "notification-people",
            "branding-pages")) {
      assertThat(keys(bundle + "_fr.properties")).isEqualTo(keys(bundle + ".properties"));
    }
  }

  private static Set<Object> keys(String bundle) throws Exception {
    var words = new Properties();
    try (var in = SmtpPostTest.class.getClassLoader().getResourceAsStream(bundle)) {
      words.load(in);
    }
    return words.keySet();
  }
}
