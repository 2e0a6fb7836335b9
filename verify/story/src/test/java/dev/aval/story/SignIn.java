package dev.aval.story;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.options.WaitForSelectorState;

/// Signs a demo person in, as the page of the local issuer asks.
final class SignIn {
  private SignIn() {}

  /// The cookies of the session.
  static String as(String email, String base) {
    try (var context = Person.browser().newContext()) {
      var page = context.newPage();
      page.navigate(base + "/login");
      page.locator("#username").fill(email);
      page.locator("#password").fill(email.substring(0, email.indexOf('@')));
      page.locator("main button").click();
      page.waitForURL(base + "/**");
      page.locator(".who details form").waitFor(attached());
      return context.storageState();
    }
  }

  private static WaitForOptions attached() {
    return new WaitForOptions().setState(WaitForSelectorState.ATTACHED);
  }
}
