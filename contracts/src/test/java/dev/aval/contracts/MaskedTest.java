package dev.aval.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedTest {
  @Test
  void onlyTheFirstLetterAndTheDomainAreShown() {
    assertThat(Masked.of("Anna@Acme.example", "r1").to()).isEqualTo("a***@acme.example");
    assertThat(Masked.of("nobody", "r1").to()).isEqualTo("***");
  }

  @Test
  void whoKnowsTheAddressCanTellWhetherItWasThisOne() {
    var anna = Masked.of("anna@acme.example", "r1").toDigest();
    assertThat(Masked.of(" ANNA@acme.example", "r1").toDigest()).isEqualTo(anna);
    assertThat(Masked.of("adam@acme.example", "r1").toDigest()).isNotEqualTo(anna);
  }

  @Test
  void nobodyIsFollowedFromOneRequestToTheNext() {
    assertThat(Masked.of("anna@acme.example", "r1").toDigest())
        .isNotEqualTo(Masked.of("anna@acme.example", "r2").toDigest());
  }

  @Test
  void theSamplesAreMaskedThisWay() {
    var sent = Samples.of(Notifications.Sent.class).deliveries().getLast();
    var anna = Masked.of("anna@acme.example", "rojgmo5bmhrvddteeolyznjjhd");
    assertThat(new Masked(sent.to(), sent.toDigest())).isEqualTo(anna);
  }
}
