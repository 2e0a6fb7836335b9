package dev.aval.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.platform.web.AdminTabs.Tab;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class AdminTabsTest {
  final AdminTabs tabs = new AdminTabs();

  @Test
  void anAccountHasAllOfThem() {
    assertThat(tabs.of("ACC-1001"))
        .extracting(Tab::href)
        .containsExactly(
            "/admin/ACC-1001/preferences",
            "/admin/ACC-1001/users",
            "/admin/ACC-1001/audience",
            "/admin/ACC-1001/policies",
            "/admin/ACC-1001/order-links",
            "/admin/ACC-1001/branding",
            "/admin/ACC-1001/webhooks",
            "/absence?account=ACC-1001");
  }

  @Test
  void thePlatformHasTwo() {
    assertThat(tabs.of(AdminTabs.PLATFORM))
        .containsExactly(
            new Tab("preferences", "/admin/platform"),
            new Tab("policies", "/admin/platform/policies"));
  }

  @Test
  void anAccountCannotAddToAnAddress() {
    assertThat(tabs.of("a/b?c&d").getLast().href()).isEqualTo("/absence?account=a%2Fb%3Fc%26d");
    assertThat(tabs.of("a/b?c").getFirst().href()).isEqualTo("/admin/a%2Fb%3Fc/preferences");
  }

  @Test
  void eachHasItsWordInBothLanguages() throws Exception {
    for (var file : new String[] {"/aval-messages.properties", "/aval-messages_fr.properties"}) {
      var words = new Properties();
      try (var in = getClass().getResourceAsStream(file)) {
        words.load(in);
      }
      assertThat(tabs.of("A"))
          .allSatisfy(it -> assertThat(words).containsKey("aval.admin." + it.name()));
    }
  }
}
