package dev.aval.sync.portfolio;

import static dev.aval.sync.portfolio.Lookalike.Why.SAME_EMAIL;
import static dev.aval.sync.portfolio.Lookalike.Why.SAME_NAME;
import static dev.aval.sync.portfolio.Lookalike.Why.SIMILAR_NAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({
    "Zoé Martin, Zoe MARTIN, SAME_NAME",
    "Zoé Martin, 'Martin, Zoe', SAME_NAME",
    "Jean-Luc Picard, Picard Jean Luc, SAME_NAME",
    "Zoé Martin, Zoe Marie Martin, SIMILAR_NAME",
    "Zoé Martin, Zoé Matrin, SIMILAR_NAME",
    "Zoé Martin, Zoé Martins, SIMILAR_NAME"
  })
  void namesAreAlike(String one, String other, Lookalike.Why why) {
    assertThat(Likeness.of(one, null, other, null)).containsExactly(why);
    assertThat(Likeness.of(other, null, one, null)).containsExactly(why);
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({"Zoé Martin, Zoé Dupont", "Zoé Martin, Martin", "Li, Lu", "Zoé Martin, Victor Hugo"})
  void namesAreNotAlike(String one, String other) {
    assertThat(Likeness.of(one, null, other, null)).isEmpty();
  }

  @Test
  void anAddressIsTheSameInAnySpelling() {
    assertThat(Likeness.of("Zoé", " ZOE@acme.example", "Max", "zoe@acme.example"))
        .containsExactly(SAME_EMAIL);
  }

  @Test
  void theStrongestReasonComesFirst() {
    assertThat(Likeness.of("Zoé Martin", "z@a.example", "Martin Zoé", "z@a.example"))
        .containsExactly(SAME_EMAIL, SAME_NAME);
    assertThat(Lookalike.Why.values()).containsExactly(SAME_EMAIL, SAME_NAME, SIMILAR_NAME);
  }

  @Test
  void whoHasNoNameLooksLikeNobodyByName() {
    assertThat(Likeness.of(null, "z@a.example", null, "y@a.example")).isEmpty();
    assertThat(Likeness.of(" ", null, " ", null)).isEqualTo(Set.of());
  }
}
