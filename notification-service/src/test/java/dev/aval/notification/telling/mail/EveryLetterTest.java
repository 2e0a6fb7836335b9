package dev.aval.notification.telling.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.contracts.Sync;
import dev.aval.notification.accounts.Account;
import dev.aval.notification.accounts.Accounts;
import dev.aval.notification.accounts.Actor;
import dev.aval.notification.branding.Brand;
import dev.aval.notification.branding.Branding;
import dev.aval.notification.branding.Brands;
import dev.aval.notification.branding.Color;
import dev.aval.notification.branding.Previewing;
import dev.aval.notification.branding.Reply;
import dev.aval.notification.telling.Alarm;
import dev.aval.notification.telling.Draft;
import dev.aval.notification.telling.Drafts;
import dev.aval.notification.telling.Letter;
import dev.aval.notification.telling.Letterhead;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Picture;
import dev.aval.notification.telling.Recipient;
import dev.aval.notification.telling.StoredNames;
import dev.aval.notification.telling.Subject;
import dev.aval.notification.telling.Why;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/// What holds for every letter there is, in both languages, with branding and without.
class EveryLetterTest {
  static final Actor OLGA = new Actor("olga@aval.example", true);
  static final Picture LOGO = new Picture("image/png", new byte[15_000], 240, 48);
  static final Brand BRAND =
      new Brand("ACC-1001", "Acme & Fils", new Color("#ffcc00"), "achats@acme.example", LOGO);
  static final Brand PLAIN = new Brand("ACC-1001", null, null, null, null);
  static final Pattern TAG = Pattern.compile("<[^>]*>");
  static final Pattern LINK = Pattern.compile("<a\\b[^>]*href=\"([^\"]*)\"[^>]*>.*?</a>");
  static final Pattern TITLE = Pattern.compile("<head>.*?</head>", Pattern.DOTALL);

  final MailParts parts = MailParts.of("Aval <aval@aval.example>");
  final List<Letter> letters = new ArrayList<>();

  @Test
  void eachKindHasASample() {
    drafts(BRAND, "fr");
    assertThat(letters)
        .extracting(it -> (Class) it.message().getClass())
        .containsAll(StoredNames.ALL.keySet());
  }

  @Test
  void nothingIsMissingInEitherLanguage() {
    everywhere((kind, it) -> {
      assertThat(it.plain()).as(kind).doesNotContain("??", "[(", "[#", "null", "{0}", "{1}");
      assertThat(it.html()).as(kind).doesNotContain("??", " th:", "null", "{0}", "{1}");
    });
  }

  @Test
  void whatTheHtmlSaysThePlainTextSaysToo() {
    everywhere((kind, it) -> {
      var plain = tidy(it.plain());
      var body = TITLE.matcher(it.html()).replaceAll("");
      LINK.matcher(body)
          .results()
          .map(link -> HtmlUtils.htmlUnescape(link.group(1)).replaceAll("\\?intent=.*", ""))
          .forEach(link -> assertThat(plain).as(kind).contains(link));
      for (var text : TAG.split(LINK.matcher(body).replaceAll(""))) {
        var said = tidy(HtmlUtils.htmlUnescape(text));
        if (said.length() > 1) assertThat(plain).as(kind).contains(said);
      }
      if (it.html().contains("<img")) assertThat(plain).as(kind).contains("Acme & Fils");
    });
  }

  @Test
  void nothingIsLoadedAndNothingRuns() {
    everywhere((kind, it) ->
        assertThat(it.html())
            .as(kind)
            .doesNotContainPattern("(?i)(src|background)=\"?(https?:)?//")
            .doesNotContainPattern("(?i)url\\(|@import|<script|<link|<form|\\son\\w+="));
  }

  @Test
  void aScreenReaderAndTheDarkAreThoughtOf() {
    everywhere((kind, it) -> {
      assertThat(it.html())
          .as(kind)
          .containsPattern("<html[^>]* lang=\"(fr|en)\"")
          .contains("<title>", "name=\"color-scheme\" content=\"light dark\"")
          .contains("prefers-color-scheme:dark")
          .doesNotContainPattern("<table(?![^>]*role=\"presentation\")")
          .doesNotContainPattern("<img(?![^>]* alt=\"[^\"]+\")");
    });
  }

  @Test
  void anAccountsMailsLookLikeItsOwn() {
    var it = drafts(BRAND, "fr").get("to-approve");
    assertThat(it.headers().get("From")).isEqualTo("Acme & Fils via Aval <aval@aval.example>");
    assertThat(it.headers()).containsEntry("Reply-To", "achats@acme.example");
    assertThat(it.html())
        .contains(
            "background:#ffcc00;color:#000000", "src=\"cid:logo\"", "alt=\"Acme &amp; Fils\"");
    var plain = drafts(PLAIN, "fr").get("to-approve");
    assertThat(plain.headers().get("From")).isEqualTo("Aval <aval@aval.example>");
    assertThat(plain.headers()).doesNotContainKey("Reply-To");
    assertThat(plain.html()).contains("Acme", "background:#0b6e4f").doesNotContain("<img");
  }

  /// Thymeleaf takes such texts for false.
  @Test
  void whoeverSaysNoIsHeard() throws Exception {
    var about = new Subject("r1", 1, "off", "no", "false", null, null);
    var said = new Message.ToApprove("x", reader("en"), about, "no", "off", null, null);
    assertThat(parts.texts().of(new Letter(said, "http://x/r/1")).plain())
        .contains("\nno\n", "> off\n", "--\noff\n");
  }

  @Test
  void theLongestMailStaysBelow100Kilobytes() throws Exception {
    var about = new Subject("r1", 1, "Acme", "漢".repeat(200), "漢".repeat(100), null, null);
    var why = new Why("DELEGATED", "漢".repeat(100), "漢".repeat(100), "漢".repeat(2000));
    var longest =
        new Message.ToApprove(
            "x", reader("fr"), about, "漢".repeat(4000), "漢".repeat(2000), null, why);
    var head = new Letterhead("漢".repeat(60), "漢".repeat(60), "#000000", "#ffffff", null, LOGO);
    assertThat(size(new Letter(longest, "http://x/r/1", head))).isLessThan(100_000);
  }

  @Test
  void nobodysWordsBreakOutOfAHeaderOrTurnIt() throws Exception {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      var nasty = nasty(random);
      var to = new Recipient("anna@acme.example", nasty, i % 2 == 0 ? "fr" : "en", null);
      var about = new Subject("r1", 1, nasty, nasty, nasty, null, null);
      var head = new Letterhead(nasty, nasty, "#000000", "#ffffff", "a@acme.example", null);
      var letter = new Letter(new Message.ToApprove("x", to, about, null, null, null), "l", head);
      var out = new ByteArrayOutputStream();
      var mail = parts.mails().write(letter);
      mail.writeTo(out);
      var headers = out.toString(US_ASCII).split("\r\n\r\n")[0];
      assertThat(headers.split("\r\n(?![ \t])"))
          .as("seed %d", seed)
          .allMatch(it -> it.matches("(?s)[A-Za-z-]+:.*"))
          .doesNotHaveDuplicates()
          .noneMatch(it -> it.startsWith("Bcc"));
      var read = new MailDrafts(parts.mails(), parts.texts()).write(letter).headers();
      for (var name : List.of("Subject", "From", "To")) {
        assertThat(read.get(name))
            .as("seed %d", seed)
            .doesNotContainPattern(
                "=\\?|[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\u200F]");
      }
    }
  }

  private static String nasty(Random random) {
    var pieces =
        List.of(
            "\r\n",
            "\n",
            "\r",
            "\0",
            "\u202E",
            "\u2066",
            "\u2028",
            "\u0085",
            "\u200F",
            "\uFEFF",
            "\uD800",
            "Bcc: x@y.example",
            "=?utf-8?q?=0D=0A?=",
            "<",
            ">",
            "\"",
            "\\",
            ",",
            ";",
            "é",
            "漢",
            "😀",
            "a",
            " ",
            "\t",
            "@");
    var text = new StringBuilder("x");
    for (int i = random.nextInt(40); i > 0; i--) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }

  private interface Check {
    void holds(String kind, Draft draft);
  }

  private void everywhere(Check check) {
    for (var brand : List.of(BRAND, PLAIN)) {
      for (var language : List.of("fr", "en")) {
        drafts(brand, language).forEach((kind, it) -> check.holds(kind + " " + language, it));
      }
    }
  }

  Map<String, Draft> drafts(Brand brand, String language) {
    var real = new MailDrafts(parts.mails(), parts.texts());
    Drafts drafts =
        letter -> {
          letters.add(letter);
          return real.write(letter);
        };
    var previewing =
        new Previewing(
            new Branding(new Everybodys(), new One(brand), _ -> null),
            drafts,
            _ -> List.of(),
            "http://localhost:8080",
            Clock.fixed(SmtpPostTest.NOW, ZoneOffset.UTC));
    var all = new LinkedHashMap<String, Draft>();
    for (var kind : done(previewing.list(OLGA, "ACC-1001")).kinds()) {
      all.put(kind, done(previewing.look(OLGA, "ACC-1001", kind, reader(language))).draft());
    }
    toOperators(language)
        .forEach(it -> all.put(it.id(), drafts.write(new Letter(it, null, Letterhead.PLAIN))));
    return all;
  }

  /// No account has these.
  private static List<Message> toOperators(String language) {
    var all = new ArrayList<Message>();
    for (var kind : Stream.of(Sync.Alarm.values()).map(Enum::name).toList()) {
      var whole = alarm(kind, "ACC-1001", "208", "r-7", "412 of 1980 were missing");
      all.add(new Message.AlarmRaised(kind, reader(language), whole, false));
      var least = alarm(kind + "_TO_COME", null, null, null, null);
      all.add(
          new Message.AlarmRaised(
              kind + " of which little is known", reader(language), least, false));
      all.add(new Message.AlarmCleared(kind + " that is over", reader(language), whole));
    }
    return all;
  }

  private static Alarm alarm(String kind, String account, String contact, String run, String why) {
    var page = "http://localhost:8080" + Alarm.path("tryton", run);
    return new Alarm("a1", "tryton", kind, account, contact, run, why, SmtpPostTest.NOW, page);
  }

  private int size(Letter letter) throws Exception {
    var out = new ByteArrayOutputStream();
    parts.mails().write(letter).writeTo(out);
    return out.size();
  }

  private static Recipient reader(String language) {
    return new Recipient("anna@acme.example", "Anna", language, null);
  }

  private static String tidy(String text) {
    return text.replaceAll("(?m)^> ", "").replaceAll("\\s+", " ").strip();
  }

  private static <T> T done(Reply<T> reply) {
    return ((Reply.Done<T>) reply).it();
  }

  private record Everybodys() implements Accounts {
    @Override
    public void keep(List<Account> changed) {}

    @Override
    public List<Account> among(Collection<String> codes) {
      return List.of(new Account("ACC-1001", 1, "Acme", List.of()));
    }
  }

  private record One(Brand brand) implements Brands {
    @Override
    public List<Brand> among(Collection<String> accounts) {
      return List.of(brand);
    }

    @Override
    public void keep(Brand changed, String by) {}
  }
}
