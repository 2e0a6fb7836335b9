package dev.aval.contracts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is refused before any schema is asked.
class BodyTest {

  @Test
  void aPlainDocumentIsRead() {
    assertThat(Body.read("{\"a\":[1,2.50,\"é 🎉\"]}".getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            Body.Readable.class,
            body -> assertThat(body.tree().toString()).isEqualTo("{\"a\":[1,2.50,\"é 🎉\"]}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                      | empty      |
          ` `                     | empty      |
          hello                   | not-json   |
          {"a":1                  | not-json   |
          {"a":1} {"b":2}         | not-json   |
          {"a":1,"a":2}           | not-json   |
          {"a":"\\ud83c"}         | text       | /a
          {"a":{"":1}}            | field-name | /a
          {"a":[{"$where":1}]}    | field-name | /a/0
          {"a":{"b\\u0000":1}}    | field-name | /a
          {"a":1e999999}          | range      | /a
          {"a":1e-999999}         | range      | /a
          """)
  void whatCannotGoOnIsRefused(String body, String code, String pointer) {
    Violation why = why(body.getBytes(UTF_8));
    assertThat(why.code()).isEqualTo(code);
    assertThat(why.pointer()).isEqualTo(pointer == null ? "" : pointer);
    assertThat(why.message()).hasSizeLessThan(200).doesNotContain("hello");
  }

  @Test
  void everySizeHasItsLimit() {
    String deep = "[".repeat(Limits.DEPTH + 1) + "]".repeat(Limits.DEPTH + 1);
    assertThat(why(deep.getBytes(UTF_8)).code()).isEqualTo("too-deep");
    assertThat(why(("[" + "9".repeat(5_000) + "]").getBytes(UTF_8)).code()).isEqualTo("too-deep");
    assertThat(why(new byte[Limits.BODY_BYTES + 1]).code()).isEqualTo("too-large");
  }

  @Test
  void aPlaceTooFarDownIsNamedByTheOneAroundIt() {
    String name = "n".repeat(Limits.FIELD_NAME);
    String deep = ("{\"" + name + "\":").repeat(10) + "1e99" + "}".repeat(10);
    assertThat(why(deep.getBytes(UTF_8)).pointer())
        .isEqualTo(("/" + "n".repeat(99) + "…").repeat(2));
  }

  @Test
  void otherEncodingsAreNotGuessed() {
    assertThat(why("{\"a\":\"été\"}".getBytes(ISO_8859_1)).code()).isEqualTo("not-json");
  }

  @Test
  void theCheckOfBytesIncludesTheSchema() {
    assertThat(Schemas.violations("request.cancel.v1", "{}".getBytes(UTF_8)))
        .extracting(Violation::pointer)
        .containsExactly("/account", "/externalId");
    assertThat(Schemas.violations("request.cancel.v1", "null".getBytes(UTF_8)))
        .extracting(Violation::message)
        .containsExactly("the body must be an object");
    assertThat(Schemas.violations("request.cancel.v1", new byte[0]))
        .extracting(Violation::code)
        .containsExactly("empty");
  }

  private static Violation why(byte[] body) {
    return ((Body.Unreadable) Body.read(body)).why();
  }
}
