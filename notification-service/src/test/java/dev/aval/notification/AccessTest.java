package dev.aval.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.platform.security.Guest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every operation on what people are told, by everybody: one table. There is no way to name
/// somebody else, so a person always meets his own; of an account its super users see who is told.
///
/// A new operation is a new line; what has none is closed ([#nothingElseIsOpen]).
class AccessTest extends ServiceTest {
  static final List<String> WHO =
      List.of(
          "anonymous",
          "member",
          "super user",
          "stranger",
          "operator",
          "client",
          "reading client",
          "guest");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # operation                 anonym member super strang operat client readcl guest
          preferences                | 401 | 200 | 200 | 200 | 200 | 403 | 403 | 403
          preferences: set           | 401 | 422 | 422 | 422 | 422 | 403 | 403 | 403
          preferences page           | 401 | 200 | 200 | 200 | 200 | 403 | 403 | 403
          preferences page: set      | 401 | 422 | 422 | 422 | 422 | 403 | 403 | 403
          notices                    | 401 | 200 | 200 | 200 | 200 | 403 | 403 | 403
          notices: read              | 401 | 422 | 422 | 422 | 422 | 403 | 403 | 403
          notices: read all          | 401 | 204 | 204 | 204 | 204 | 403 | 403 | 403
          notices page               | 401 | 200 | 200 | 200 | 200 | 403 | 403 | 403
          notices page: open         | 401 | 404 | 404 | 404 | 404 | 403 | 403 | 403
          notices page: read all     | 401 | 303 | 303 | 303 | 303 | 403 | 403 | 403
          number of unread           | 401 | 200 | 200 | 200 | 200 | 403 | 403 | 403
          unsubscribe, unknown       | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
          unsubscribe, unknown: post | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
          unreached                  | 401 | 403 | 403 | 403 | 200 | 403 | 403 | 403
          audience                   | 401 | 404 | 200 | 404 | 200 | 403 | 403 | 403
          audience page              | 401 | 404 | 200 | 404 | 200 | 403 | 403 | 403
          audience of a request      | 401 | 404 | 404 | 404 | 404 | 403 | 403 | 403
          its page                   | 401 | 404 | 404 | 404 | 404 | 403 | 403 | 403
          what is not there          | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403
          """)
  void everybodyGetsWhatIsHis(
      String operation,
      int anonymous,
      int member,
      int superUser,
      int stranger,
      int operator,
      int client,
      int reader,
      int guest) {
    account();
    assertThat(WHO.stream().map(it -> does(operation, token(it))).toList())
        .isEqualTo(
            List.of(anonymous, member, superUser, stranger, operator, client, reader, guest));
  }

  @Test
  void nothingElseIsOpen() {
    assertThat(get(person("rita@acme.example"), "/unsubscribe").statusCode()).isEqualTo(403);
    assertThat(get("", "/api/anything").statusCode()).isEqualTo(401);
  }

  private int does(String operation, String token) {
    var wrong = Map.of("zone", "Mars");
    return switch (operation) {
      case "preferences" -> get(token, "/api/notifications/preferences").statusCode();
      case "preferences: set" ->
          json(token, "PUT", "/api/notifications/preferences", "{\"zone\": \"Mars\"}").statusCode();
      case "preferences page" -> get(token, "/notifications/preferences").statusCode();
      case "preferences page: set" ->
          submit(token, "/notifications/preferences", wrong).statusCode();
      case "notices" -> get(token, "/api/notifications").statusCode();
      case "notices: read" -> json(token, "POST", "/api/notifications/read", "{}").statusCode();
      case "notices: read all" ->
          json(token, "POST", "/api/notifications/read-all", "{}").statusCode();
      case "notices page" -> get(token, "/notifications").statusCode();
      case "notices page: open" ->
          submit(token, "/notifications/open", Map.of("id", "nothing")).statusCode();
      case "notices page: read all" ->
          submit(token, "/notifications/read-all", Map.of("upTo", "2026-11-27T11:00:00Z"))
              .statusCode();
      case "number of unread" -> status(token, "/notifications/live");
      case "unsubscribe, unknown" -> get(token, "/unsubscribe/nothing").statusCode();
      case "unsubscribe, unknown: post" ->
          submit(token, "/unsubscribe/nothing", Map.of()).statusCode();
      case "audience" -> get(token, "/api/accounts/ACC-1001/audience").statusCode();
      case "audience page" -> get(token, "/admin/ACC-1001/audience").statusCode();
      case "audience of a request" ->
          get(token, "/api/accounts/ACC-1001/audience/nothing").statusCode();
      case "its page" -> get(token, "/admin/ACC-1001/audience/nothing").statusCode();
      case "unreached" -> get(token, "/operator/unreached").statusCode();
      case "what is not there" -> get(token, "/nowhere").statusCode();
      default -> throw new IllegalArgumentException(operation);
    };
  }

  private static String token(String who) {
    return switch (who) {
      case "anonymous" -> "";
      case "member" -> person("rita@acme.example");
      case "super user" -> person("sam@acme.example");
      case "stranger" -> person("victor@other.example");
      case "operator" -> ISSUER.person("olga@aval.example", "operator");
      case "client" -> ISSUER.client("shop", "requests.write");
      case "reading client" -> ISSUER.client("reports", "requests.read");
      case "guest" -> ISSUER.guest(new Guest("paul@client.example", "r1", 1, "lk-1"));
      default -> throw new IllegalArgumentException(who);
    };
  }
}
