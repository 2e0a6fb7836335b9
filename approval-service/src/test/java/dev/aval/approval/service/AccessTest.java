package dev.aval.approval.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.contracts.Topics;
import dev.aval.platform.security.Guest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every operation by everybody. 404 and 403 of strangers are the same for what exists and what
/// does not.
class AccessTest extends ServiceTest {
  static String approvalId;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # who               | see | decide | page | answer | inbox | inbox page
          anonymous           | 401 | 401    | 401  | 401    | 401   | 401
          another account     | 404 | 404    | 404  | 404    | 200   | 200
          requester           | 200 | 403    | 200  | 409    | 200   | 200
          approver            | 200 | 422    | 200  | 409    | 200   | 200
          operator            | 200 | 403    | 200  | 409    | 200   | 200
          guest               | 403 | 403    | 200  | 409    | 403   | 403
          guest of another    | 403 | 403    | 403  | 403    | 403   | 403
          guest of former     | 403 | 403    | 200  | 409    | 403   | 403
          guest not asked     | 403 | 403    | 404  | 404    | 403   | 403
          client              | 403 | 403    | 403  | 403    | 403   | 403
          reading client      | 200 | 403    | 403  | 403    | 403   | 403
          """)
  void everybodyGetsWhatIsHis(
      String who, int see, int decide, int page, int answer, int inbox, int inboxPage)
      throws Exception {
    var id = approval();
    var api = "/api/approvals/" + id;
    assertThat(as(who, id).get(api).statusCode()).as("see").isEqualTo(see);
    assertThat(as(who, id).post(api + "/decisions", Bodies.decision("REFUSE", "", 2)).statusCode())
        .as("decide")
        .isEqualTo(decide);
    assertThat(as(who, id).look("/review/" + id).statusCode()).as("page").isEqualTo(page);
    assertThat(as(who, id).submit("/review/" + id, Map.of("decision", "APPROVE")).statusCode())
        .as("answer")
        .isEqualTo(answer);
    assertThat(as(who, id).get("/api/inbox").statusCode()).as("inbox").isEqualTo(inbox);
    assertThat(as(who, id).look("/inbox").statusCode()).as("inbox page").isEqualTo(inboxPage);
  }

  @Test
  void aStrangerCannotTellWhatExists() throws Exception {
    var victor = person("victor@other.example");
    var there = victor.get("/api/approvals/" + approval());
    var nowhere = victor.get("/api/approvals/rnothing");
    assertThat(there.statusCode()).isEqualTo(nowhere.statusCode());
    assertThat(withoutTrace(there.body())).isEqualTo(withoutTrace(nowhere.body()));
  }

  @Test
  void nothingElseIsOpen() {
    assertThat(anna().get("/operator/parked").statusCode()).isEqualTo(403);
    assertThat(anna().get("/api/anything").statusCode()).isEqualTo(403);
    assertThat(nobody().get("/api/approvals").statusCode()).isEqualTo(401);
  }

  private String approval() throws Exception {
    if (approvalId == null) {
      approvalId = newId();
      tell(
          Topics.REQUESTS,
          approvalId,
          1,
          "request.submitted.v1",
          Bodies.submitted(approvalId, 1, 7));
      tell(
          Topics.REQUESTS,
          approvalId,
          2,
          "request.submitted.v1",
          Bodies.submitted(approvalId, 2, 7));
      awaitOpened(approvalId);
    }
    return approvalId;
  }

  private Browser as(String who, String id) {
    return switch (who) {
      case "anonymous" -> nobody();
      case "another account" -> person("victor@other.example");
      case "requester" -> person("rita@acme.example");
      case "approver" -> anna();
      case "operator" -> person("olga@aval.example", "operator");
      case "guest" -> linkOf("anna@acme.example", id, 2);
      case "guest of another" -> linkOf("anna@acme.example", "rsomethingelse", 2);
      case "guest of former" -> linkOf("anna@acme.example", id, 1);
      case "guest not asked" -> linkOf("victor@other.example", id, 2);
      case "client" -> client("requests.write");
      case "reading client" -> client("requests.read");
      default -> throw new IllegalArgumentException(who);
    };
  }

  /// The session as a Bearer token, as if it had been taken out of its cookie.
  private Browser linkOf(String email, String approvalId, int revision) {
    return nobody().bearing(ISSUER.guest(new Guest(email, approvalId, revision, "lk-1")));
  }

  private static String withoutTrace(String body) {
    return body.replaceAll("\"(traceId|instance)\"\\s*:\\s*\"[^\"]*\"", "");
  }
}
