package dev.aval.approval.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
  @Test
  void aTokenLeadsBackToItsPlace() {
    var place = new Place(Instant.parse("2026-11-22T09:30:00.125Z"), "rabc");
    assertThat(Place.of(place.token())).contains(place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "!!", "MTIz", "LnJhYmM"})
  void anInventedTokenLeadsNowhere(String token) {
    assertThat(Place.of(token)).isEmpty();
  }
}
