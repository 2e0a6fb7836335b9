package dev.aval.sync.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every operation on files and ERPs, by everybody: one table. What is seen of a file is for
/// whoever has a right on it, what is seen of an ERP for operators.
///
/// A new operation is a new line; what has none is closed ([#nothingElseIsOpen]).
class AccessTest extends ServiceTest {
  static final List<String> WHO =
      List.of(
          "anonymous",
          "member",
          "approver",
          "super user",
          "stranger",
          "operator",
          "client",
          "tool",
          "guest");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # operation            anonym member approv super strang operat client tool guest
          files                 | 401 | 200 | 200 | 200 | 200 | 200 | 403 | 403 | 403
          number                | 401 | 200 | 200 | 200 | 200 | 200 | 403 | 403 | 403
          candidates            | 401 | 200 | 200 | 200 | 200 | 200 | 403 | 403 | 403
          candidates: decide    | 401 | 422 | 422 | 422 | 422 | 422 | 403 | 403 | 403
          access                | 401 | 404 | 200 | 200 | 404 | 200 | 403 | 403 | 403
          access: button        | 401 | 404 | 200 | 200 | 404 | 200 | 403 | 403 | 403
          access: decide        | 401 | 404 | 422 | 422 | 404 | 422 | 403 | 403 | 403
          access: again         | 401 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 403
          api: files            | 401 | 200 | 200 | 200 | 200 | 200 | 403 | 403 | 403
          api: candidates       | 401 | 200 | 200 | 200 | 200 | 200 | 403 | 403 | 403
          api: of a file        | 401 | 404 | 200 | 200 | 404 | 200 | 403 | 403 | 403
          api: again            | 401 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 403
          erps                  | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 200 | 403
          erp                   | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 200 | 403
          erp: run              | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 404 | 403
          erp: quarantine       | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 200 | 403
          erp: run now          | 401 | 403 | 403 | 403 | 403 | 303 | 403 | 403 | 403
          erp: accept           | 401 | 403 | 403 | 403 | 403 | 303 | 403 | 303 | 403
          erp: discard          | 401 | 403 | 403 | 403 | 403 | 303 | 403 | 403 | 403
          erp: resolve          | 401 | 403 | 403 | 403 | 403 | 303 | 403 | 303 | 403
          erp: baseline         | 401 | 403 | 403 | 403 | 403 | 422 | 403 | 403 | 403
          api: erps             | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 200 | 403
          api: erp              | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 200 | 403
          api: runs             | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 200 | 403
          api: run now          | 401 | 403 | 403 | 403 | 403 | 409 | 403 | 409 | 403
          api: run              | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 404 | 403
          api: differences      | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 200 | 403
          api: accept           | 401 | 403 | 403 | 403 | 403 | 409 | 403 | 409 | 403
          api: discard          | 401 | 403 | 403 | 403 | 403 | 409 | 403 | 409 | 403
          api: quarantine       | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 200 | 403
          api: conflicts        | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 200 | 403
          api: resolve          | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 404 | 403
          api: baseline         | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 403
          """)
  void everybodyGetsWhatIsHis(
      String operation,
      int anonymous,
      int member,
      int approver,
      int superUser,
      int stranger,
      int operator,
      int client,
      int tool,
      int guest) {
    var code = file();
    assertThat(WHO.stream().map(it -> does(operation, code, token(it))).toList())
        .isEqualTo(
            List.of(
                anonymous, member, approver, superUser, stranger, operator, client, tool, guest));
  }

  @Test
  void nothingElseIsOpen() {
    assertThat(get(token("super user"), "/admin/ACC-1001/users").statusCode()).isEqualTo(403);
    assertThat(get(token("operator"), "/api/anything").statusCode()).isEqualTo(403);
    assertThat(get("", "/api/anything").statusCode()).isEqualTo(401);
  }

  private int does(String operation, String code, String token) {
    var access = "/admin/" + code + "/access";
    var api = "/api/portfolio/" + code + "/candidates";
    return switch (operation) {
      case "files" -> get(token, "/portfolio").statusCode();
      case "number" -> get(token, "/portfolio/number").statusCode();
      case "candidates" -> get(token, "/portfolio/candidates").statusCode();
      case "candidates: decide" -> submit(token, "/portfolio/candidates").statusCode();
      case "access" -> get(token, access).statusCode();
      case "access: button" -> get(token, access + "/button").statusCode();
      case "access: decide" -> submit(token, access).statusCode();
      case "access: again" -> submit(token, access + "/again", "candidate", "cnobody").statusCode();
      case "api: files" -> get(token, "/api/portfolio").statusCode();
      case "api: candidates" -> get(token, "/api/portfolio/candidates").statusCode();
      case "api: of a file" -> get(token, api).statusCode();
      case "api: again" -> post(token, api + "/cnobody/proposals", "").statusCode();
      case "erps" -> get(token, "/erp").statusCode();
      case "erp" -> get(token, "/erp/csv").statusCode();
      case "erp: run" -> get(token, "/erp/csv/runs/none").statusCode();
      case "erp: quarantine" -> get(token, "/erp/csv/quarantine").statusCode();
      case "erp: run now" -> submit(token, "/erp/csv/runs").statusCode();
      case "erp: accept" -> submit(token, "/erp/csv/acceptance", "run", "none").statusCode();
      case "erp: discard" -> submit(token, "/erp/csv/discard", "run", "none").statusCode();
      case "erp: resolve" ->
          submit(token, "/erp/csv/resolution", "externalId", "none").statusCode();
      case "erp: baseline" -> submit(token, "/erp/csv/baseline").statusCode();
      case "api: erps" -> get(token, "/api/erp").statusCode();
      case "api: erp" -> get(token, "/api/erp/csv").statusCode();
      case "api: runs" -> get(token, "/api/erp/csv/runs").statusCode();
      case "api: run now" -> post(token, "/api/erp/csv/runs", "").statusCode();
      case "api: run" -> get(token, "/api/erp/csv/runs/none").statusCode();
      case "api: differences" -> get(token, "/api/erp/csv/runs/none/differences").statusCode();
      case "api: accept" -> post(token, "/api/erp/csv/runs/none/acceptance", "").statusCode();
      case "api: discard" -> post(token, "/api/erp/csv/runs/none/discard", "").statusCode();
      case "api: quarantine" -> get(token, "/api/erp/csv/quarantine").statusCode();
      case "api: conflicts" -> get(token, "/api/erp/csv/conflicts").statusCode();
      case "api: resolve" -> post(token, "/api/erp/csv/conflicts/none/resolution", "").statusCode();
      case "api: baseline" ->
          post(token, "/api/erp/csv/baseline", "{\"choice\": \"NOTE_ONLY\"}").statusCode();
      default -> throw new IllegalArgumentException(operation);
    };
  }
}
