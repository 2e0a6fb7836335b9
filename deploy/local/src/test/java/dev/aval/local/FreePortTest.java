package dev.aval.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreePortTest {
  private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
  private static final Texts FRENCH = new Texts(Locale.FRENCH);

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "0.0.0.0"})
  void namesATakenPortAndTheVariableThatMovesIt(String address) throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName(address))) {
      assertThatThrownBy(
              () -> FreePort.expect(taken.getLocalPort(), "broker", Ports.KAFKA, ENGLISH))
          .isInstanceOf(CannotStart.class)
          .hasMessage(
              "Port %d (broker) is taken by another program. Stop it, or choose another port with AVAL_KAFKA_PORT=... ./aval up",
              taken.getLocalPort());
    }
  }

  @Test
  void saysItInFrench() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> FreePort.expect(taken.getLocalPort(), "x", Ports.SMTP, FRENCH))
          .hasMessageContaining("est pris par un autre programme")
          .hasMessageContaining("AVAL_SMTP_PORT");
    }
  }

  @Test
  void isContentWithAFreePort() {
    assertThatCode(() -> FreePort.expect(FreePort.any(), "x", Ports.HTTP, ENGLISH))
        .doesNotThrowAnyException();
  }

  @Test
  void namesAVariableThatHoldsNoPort() {
    assertThatThrownBy(() -> Ports.of(Map.of("AVAL_HTTP_PORT", "eighty"), ENGLISH))
        .isInstanceOf(CannotStart.class)
        .hasMessage("AVAL_HTTP_PORT must be a port number, but is \"eighty\".");
  }
}
