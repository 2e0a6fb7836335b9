package dev.aval.approval.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MessagesTest {
  @Test
  void whatIsSaidInEnglishIsSaidInFrenchToo() throws IOException {
    assertThat(keys("/approval-messages_fr.properties"))
        .isEqualTo(keys("/approval-messages.properties"));
  }

  private static Set<String> keys(String file) throws IOException {
    var messages = new Properties();
    try (var stream = MessagesTest.class.getResourceAsStream(file)) {
      messages.load(stream);
    }
    return messages.stringPropertyNames();
  }
}
