package dev.aval.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Somebody wants one mail for many, reads what he was told in Aval, and then wants no mails at all
/// (D17-D19, N6). Olga, whom nobody else in the stories asks for anything.
@Order(2)
class WhatPeopleAreToldIT {
  static final String OLGA = "olga@aval.example";
  static final Pattern LINK = Pattern.compile("https?://\\S+/r/[A-Za-z0-9_-]+");

  private final RunningAval aval = RunningAval.shared();
  private final Api shop = Api.of(aval, Api.SHOP);

  @AfterEach
  void likeEverybodyElse() {
    Api.of(aval, OLGA).put("/api/notifications/preferences", "{}");
  }

  @Test
  void aDigestIsOneMailForManyAndEndsWithOneClick() {
    try (var olga = Person.signedIn(aval, OLGA, "en-GB")) {
      var before = unread();
      olga.open(URI.create(aval.url() + "/notifications/preferences"));
      olga.shows("preferences");
      olga.selects("digest", "many");
      olga.fills("digestMoreThan", "1");
      olga.presses("Save");
      assertThat(olga.reads()).contains("Saved.");

      var asked = List.of(ask(), ask());
      var mail = awaitDigest();
      assertThat(mail.path("text").asString())
          .contains(asked.stream().map(Asked::subject).toList());
      assertThat(mails(asked.getFirst()).toList()).as("nothing by itself").isEmpty();
      var links = LINK.matcher(mail.path("text").asString()).results().toList();
      assertThat(links).hasSize(2).doesNotHaveDuplicates();
      try (var guest = Person.reading("en-GB", true)) {
        guest.open(URI.create(links.getFirst().group()));
        assertThat(asked).anyMatch(it -> guest.reads().contains(it.subject()));
      }

      olga.open(URI.create(aval.url() + "/notifications"));
      olga.awaitsNumber("/notifications", Integer.toString(before + 2));
      olga.shows("notifications");
      olga.presses("To approve: " + asked.getLast().subject());
      olga.arrives("**/review/*");
      olga.awaitsNumber("/notifications", Integer.toString(before + 1));

      endByTheMailsOwnLink(mail);
      var third = ask();
      Awaitility.await().until(() -> unread() == before + 2);
      assertThat(mails(third).toList()).isEmpty();
    }
  }

  private void endByTheMailsOwnLink(JsonNode mail) {
    var headers = mail.path("headers").toString();
    assertThat(headers).contains("List-Unsubscribe=One-Click");
    var way = Pattern.compile("https?://[^\\s>\"]+/unsubscribe/[A-Za-z0-9_-]+").matcher(headers);
    assertThat(way.find()).isTrue();
    try (var guest = Person.reading("en-GB", false)) {
      guest.open(URI.create(way.group()));
      guest.shows("unsubscribe");
      guest.presses("End the digests");
      assertThat(guest.reads()).contains("You get no more digests.");
    }
  }

  private Asked ask() {
    var asked = Asked.of("rita@acme.example");
    var approvers = "\"approvers\": [{\"email\": \"%s\", \"name\": \"Olga\", \"locale\": \"en\"}]";
    var body = asked.body().replaceFirst("\\{", "{" + approvers.formatted(OLGA) + ",");
    assertThat(shop.post("/api/requests", body).status()).isEqualTo(202);
    return asked;
  }

  private JsonNode awaitDigest() {
    return Awaitility.await("a digest")
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> box().filter(it -> subject(it).equals("2 messages for you")).findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private Stream<JsonNode> mails(Asked asked) {
    return box().filter(it -> subject(it).contains(asked.subject()));
  }

  private Stream<JsonNode> box() {
    return Api.ofNobody(aval).get("/dev/mailbox.json?to=" + OLGA).json().valueStream();
  }

  private static String subject(JsonNode mail) {
    return mail.path("subject").asString();
  }

  private int unread() {
    return Api.of(aval, OLGA).get("/api/notifications").json().path("unread").asInt();
  }
}
