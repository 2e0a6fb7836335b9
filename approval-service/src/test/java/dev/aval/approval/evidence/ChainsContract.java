package dev.aval.approval.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.evidence.Verdict.Intact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every store of chains does.
public abstract class ChainsContract {
  protected abstract Chains chains();

  @Test
  void anUnknownRequestHasNoChain() {
    assertThat(chains().find("nothing")).isEmpty();
  }

  @Test
  void aChainGrowsAndStaysIntact() {
    var chains = chains();
    chains.append(Map.of("r1", Facts.facts("t", 3)));
    chains.append(Map.of("r1", Facts.facts("u", 2)));
    var chain = chains.find("r1").orElseThrow();
    assertThat(Checking.check(chain)).isEqualTo(new Intact(5));
    assertThat(chain.account()).isEqualTo("ACC-1001");
    assertThat(chain.entries()).extracting(Entry::topic).containsExactly("t", "t", "t", "u", "u");
  }

  @Test
  void whatComesAgainChangesNothing() {
    var chains = chains();
    chains.append(Map.of("r1", Facts.facts("t", 3)));
    var before = chains.find("r1");
    chains.append(Map.of("r1", Facts.facts("t", 3)));
    assertThat(chains.find("r1")).isEqualTo(before);
  }

  @Test
  void chainsOfABatchDoNotMix() {
    var chains = chains();
    var other = List.of(Facts.fact("r2", "t", 1, Facts.NOON, "é\n\"\u0000\""));
    chains.append(Map.of("r1", Facts.facts("t", 2), "r2", other));
    assertThat(Checking.check(chains.find("r1").orElseThrow())).isEqualTo(new Intact(2));
    assertThat(Checking.check(chains.find("r2").orElseThrow())).isEqualTo(new Intact(1));
  }

  @Test
  void aChainOfAThousandEntriesIsWholeAndKnowsThemAll() {
    var chains = chains();
    var all = Facts.facts("t", 1000);
    chains.append(Map.of("r1", all));
    chains.append(Map.of("r1", all));
    var chain = chains.find("r1").orElseThrow();
    assertThat(Checking.check(chain)).isEqualTo(new Intact(1000));
  }
}
