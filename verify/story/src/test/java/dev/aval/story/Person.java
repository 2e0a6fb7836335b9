package dev.aval.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/// Somebody in front of Chromium, with or without scripts.
final class Person implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-background-networking");

  /// One for each thread: Playwright is not made to be shared by two.
  private static final ThreadLocal<@Nullable Browser> BROWSER = new ThreadLocal<>();

  private final BrowserContext context;
  private final Page page;

  private Person(BrowserContext context) {
    this.context = context;
    this.page = context.newPage();
  }

  static Person reading(String language, boolean scripts) {
    return new Person(
        browser()
            .newContext(new NewContextOptions().setLocale(language).setJavaScriptEnabled(scripts)));
  }

  /// Somebody who signed in, with scripts.
  static Person signedIn(RunningAval aval, String email, String language) {
    var session = SignIn.as(email, aval.url());
    return new Person(
        browser().newContext(new NewContextOptions().setLocale(language).setStorageState(session)));
  }

  static Browser browser() {
    var browser = BROWSER.get();
    if (browser == null) {
      var chromium = Tool.CHROMIUM.path();
      var options = new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
      browser =
          Playwright.create(options)
              .chromium()
              .launch(
                  new LaunchOptions()
                      .setExecutablePath(chromium)
                      .setArgs(FLAGS)
                      .setTimeout(120_000));
      BROWSER.set(browser);
    }
    return browser;
  }

  Response open(URI link) {
    return page.navigate(link.toString());
  }

  Response open(String path, RunningAval aval) {
    return open(URI.create(aval.url() + path));
  }

  /// What the page says.
  String reads() {
    return page.locator("main#main").innerText();
  }

  int sees(String selector) {
    return page.locator(selector).count();
  }

  void chooses(String decision) {
    page.locator("input[name=decision][value=" + decision + "]").check();
  }

  void types(String reason) {
    page.locator("textarea[name=reason]").fill(reason);
  }

  String typed() {
    return page.locator("textarea[name=reason]").inputValue();
  }

  void submits() {
    page.locator("main form:has(input[name=decision]) button").click();
    page.waitForLoadState();
  }

  /// Follows what there is to follow, as a machine does that knows no forms.
  void wandersThrough(String selector) {
    var links = page.locator(selector);
    for (var at = 0; at < links.count(); at++) {
      links.nth(at).dispatchEvent("mouseover");
      links.nth(at).focus();
    }
  }

  void presses(String label) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label)).click();
    page.waitForLoadState();
  }

  /// What events do to a page comes a moment after they are told.
  void opensUntilItSays(URI link, String words) {
    Awaitility.await(words)
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          open(link);
          return reads().contains(words);
        });
  }

  void asks(String colleague) {
    page.locator("details:has(input[name=to]) summary").click();
    page.locator("input[name=to]").fill(colleague);
    page.locator("form:has(input[name=to]) button").click();
    page.waitForLoadState();
  }

  /// Says who he is in place of whoever the mail was for.
  void isSomebodyElse(String email) {
    page.locator("details:has(input[name=own]) summary").click();
    page.locator("input[name=own]").fill(email);
    page.locator("form:has(input[name=own]) button").click();
    page.waitForLoadState();
  }

  /// Enters the code from the mailbox.
  void confirms(String code) {
    page.locator("input[name=code]").fill(code);
    page.locator("main form:has(input[name=code]) button").click();
    page.waitForLoadState();
  }

  void fills(String field, String text) {
    page.locator("main form [name='" + field + "']").fill(text);
  }

  void selects(String field, String value) {
    page.locator("main form [name='" + field + "'][value='" + value + "']").check();
  }

  /// Once the number beside the link in the head is that.
  void awaitsNumber(String href, String number) {
    page.locator(".bar a[href='" + href + "'] .count", new Page.LocatorOptions().setHasText(number))
        .waitFor();
  }

  void arrives(String there) {
    page.waitForURL(there);
  }

  /// Twice, as an impatient hand does, and waits for where it leads.
  void doubleClicks(String button, String there) {
    page.locator(button).dblclick();
    page.waitForURL(there);
  }

  URI at() {
    return URI.create(page.url());
  }

  void shows(String name) {
    shot(name + "-desktop", 1280, 900);
    shot(name + "-phone", 390, 844);
  }

  private void shot(String name, int width, int height) {
    page.setViewportSize(width, height);
    page.screenshot(
        new ScreenshotOptions()
            .setPath(Path.of("target", "screens", name + ".png"))
            .setFullPage(true));
  }

  @Override
  public void close() {
    context.close();
  }
}
