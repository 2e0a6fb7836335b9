package dev.aval.approval.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.deciding.Evidence.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {
  @ParameterizedTest
  @CsvSource({
    "203.0.113.77, 203.0.113.0/24",
    "2001:db8:12:34:56:78:9a:bc, 2001:db8:12:0:0:0:0:0/48",
    "not-an-address,",
    "evil.example,",
  })
  void onlyTheNetworkOfAnAddressIsKept(String address, String network) {
    assertThat(Evidence.of(Channel.API, null, null, address, null).network()).isEqualTo(network);
  }

  @Test
  void aLongAgentIsCut() {
    assertThat(Evidence.of(Channel.API, null, null, null, "x".repeat(500)).agent()).hasSize(120);
  }
}
