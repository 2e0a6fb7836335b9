package dev.aval.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormTest {
  @Test
  void readsTheHiddenFieldsOfAForm() {
    var html =
        """
        <form><input type="hidden" name="nonce" value="abc">
        <input type="hidden" name="revision" value="1"/><input type="radio" name="decision" value="APPROVE"></form>
        """;
    assertThat(Form.hidden(html))
        .containsOnlyKeys("nonce", "revision")
        .containsEntry("nonce", "abc");
  }
}
