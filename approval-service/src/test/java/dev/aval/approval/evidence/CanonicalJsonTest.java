package dev.aval.approval.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
  @Test
  void fieldsAreSortedAndTextsEscapedAsInRfc8785() {
    assertThat(CanonicalJson.of(Map.of("b", 2L, "a", "\u20ac$\u000F\nA'B\"\\\\\"/\u0000é😀")))
        .isEqualTo("{\"a\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\u0000é😀\",\"b\":2}");
  }
}
