package dev.aval.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// The pages of an account are drawn by four services and look like those of one.
@Order(3)
class AdministrationIT {
  private static final String TABS = "main nav.tabs a";
  private static final String HERE = TABS + "[aria-current=page]";

  private final RunningAval aval = RunningAval.shared();

  @Test
  void everyPageOfAnAccountShowsTheSameTabsAndWhichOfThemItIs() {
    var options = new NewContextOptions().setLocale("fr-FR");
    options.setStorageState(SignIn.as("sam@acme.example", aval.url()));
    try (var context = Person.browser().newContext(options)) {
      var page = context.newPage();
      page.navigate(aval.url() + "/admin/ACC-1001/preferences");
      var tabs = tabs(page);
      assertThat(tabs).startsWith("Préférences", "Utilisateurs").endsWith("Absences");
      for (var tab : tabs) {
        page.locator(TABS).filter(having(tab)).click();
        page.waitForLoadState();
        assertThat(tabs(page)).as(tab).isEqualTo(tabs);
        assertThat(page.locator(HERE).allInnerTexts()).as(page.url()).containsExactly(tab);
        assertThat(page.locator("main h1").count()).isOne();
      }
    }
  }

  private static List<String> tabs(Page page) {
    return page.locator(TABS).allInnerTexts();
  }

  private static FilterOptions having(String text) {
    return new FilterOptions().setHasText(text);
  }
}
