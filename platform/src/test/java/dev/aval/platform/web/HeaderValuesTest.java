package dev.aval.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.StrictHttpFirewall;

class HeaderValuesTest {
  static final StrictHttpFirewall LIBRARY = new StrictHttpFirewall();

  /// Of the first two planes; the others hold nothing of another kind.
  @Test
  void allowsTheCharactersThatTheLibraryAllows() {
    var judgedOtherwise =
        IntStream.rangeClosed(0, 0x1FFFF)
            .filter(it -> !isSurrogate(it))
            .mapToObj(Character::toString)
            .filter(it -> HeaderValues.allowed("a" + it) != libraryAllows("a" + it))
            .toList();
    assertThat(judgedOtherwise).isEmpty();
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  private static boolean libraryAllows(String value) {
    var request = new MockHttpServletRequest("GET", "/");
    request.addHeader("X-Value", value);
    var walled = LIBRARY.getFirewalledRequest(request);
    return catchThrowable(() -> walled.getHeader("X-Value")) == null;
  }
}
