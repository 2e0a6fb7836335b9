package dev.aval.sync;

import dev.aval.platform.web.Bundles;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
  @ParameterizedTest
  @ValueSource(strings = {"sync-messages", "erp-messages"})
  void frenchAndEnglishSayTheSame(String bundle) throws IOException {
    Bundles.expectSameTexts(bundle);
  }
}
