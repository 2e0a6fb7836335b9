package dev.aval.request.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.contracts.Schemas;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TextsTest {
  private static final int LONGEST = 2_000;

  @Test
  void nothingIsLeftThatAnEventMayNotSay() {
    for (int c = 0; c <= 0x2100; c++) {
      var typed = Texts.typed("a" + (char) c + "b\u0000\u202e".repeat(1_200), LONGEST);
      assertThat(Schemas.violations("request.cancel.v1", cancel(typed.orElseThrow())))
          .as("%x", c)
          .isEmpty();
    }
  }

  @Test
  void whatIsNothingIsNothing() {
    assertThat(Texts.typed(" \r\n\u0007 ", LONGEST)).isEmpty();
  }

  @Test
  void linesStayAndNoCharacterIsCutInTwo() {
    assertThat(Texts.typed(" one\r\ntwo ", LONGEST)).hasValue("one\r\ntwo");
    assertThat(Texts.typed("😀😀😀", 2)).hasValue("😀😀");
  }

  private static JsonNode cancel(String reason) {
    return new JsonMapper()
        .createObjectNode()
        .put("account", "ACC-1001")
        .put("externalId", "po-1")
        .put("reason", reason);
  }
}
