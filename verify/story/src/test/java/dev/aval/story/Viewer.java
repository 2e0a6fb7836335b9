package dev.aval.story;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// One look at one page by a browser that has never seen it.
final class Viewer implements AutoCloseable {
  private static final Path SCREENS = Path.of("target", "screens");
  private static final List<String> WCAG_22_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final Set<String> WEIGHED = Set.of("document", "stylesheet", "script");

  private final BrowserContext context;
  private final Page page;
  private final List<Request> requests = new ArrayList<>();
  private ColorScheme scheme = ColorScheme.LIGHT;

  /// At a desk, in light.
  ///
  /// @param signedIn cookies of a session, or nothing
  Viewer(String language, String signedIn) {
    var options =
        new NewContextOptions()
            .setLocale(language)
            .setColorScheme(scheme)
            .setViewportSize(1280, 900);
    if (!signedIn.isEmpty()) options.setStorageState(signedIn);
    context = Person.browser().newContext(options);
    page = context.newPage();
    page.onRequest(requests::add);
  }

  void see(Look look, Scene scene, String base) {
    var address = look.address().apply(scene);
    page.navigate(address.startsWith("/") ? base + address : address);
    page.waitForLoadState();
    look.then().accept(page);
  }

  /// The same page otherwise.
  void turn(ColorScheme scheme, int width) {
    this.scheme = scheme;
    page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
    page.setViewportSize(width, width < 600 ? 740 : 900);
  }

  /// Bytes on the way here of what makes the last page: HTML, stylesheet, scripts.
  long weight() {
    return List.copyOf(requests).stream()
        .filter(it -> WEIGHED.contains(it.resourceType()))
        .filter(it -> it.response() != null && it.response().status() == 200)
        .filter(it -> !it.resourceType().equals("document") || it.url().equals(page.url()))
        .mapToLong(it -> it.sizes().responseBodySize + it.sizes().responseHeadersSize)
        .sum();
  }

  List<String> foreignRequests(String base) {
    return List.copyOf(requests).stream()
        .map(Request::url)
        .filter(it -> !it.startsWith("data:"))
        .filter(it -> !URI.create(it).getAuthority().equals(URI.create(base).getAuthority()))
        .toList();
  }

  /// What axe finds wrong by WCAG 2.2 AA, with the places. What a frame shows is read as a page of
  /// its own: nothing runs in the frame of a letter, so there axe would wait for itself in vain.
  List<String> barriers() {
    return Stream.concat(Stream.of(page), framed()).flatMap(Viewer::barriers).toList();
  }

  private Stream<Page> framed() {
    return page.frames().stream().filter(it -> it != page.mainFrame()).map(this::alone);
  }

  private Page alone(Frame frame) {
    var sheet = context.newPage();
    sheet.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
    frame.waitForLoadState();
    sheet.setContent(frame.content());
    return sheet;
  }

  /// By one run: the other way opens a browser context of its own for each answer.
  private static Stream<String> barriers(Page page) {
    var options = new AxeRunOptions();
    options.setIFrames(false);
    options.setResultTypes(List.of("violations")); // of what is well, nobody reads every place
    return new AxeBuilder(page)
            .options(options)
            .withTags(WCAG_22_AA)
            .setLegacyMode(true)
            .analyze()
            .getViolations()
            .stream()
            .map(Viewer::told);
  }

  private static String told(Rule rule) {
    var places = rule.getNodes().stream().map(it -> it.getHtml()).toList();
    return rule.getId() + ": " + rule.getHelp() + " " + places;
  }

  /// How much wider than the window the page is.
  int overflow() {
    return (Integer)
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  void keep(String name) {
    page.screenshot(
        new ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")).setFullPage(true));
  }

  @Override
  public void close() {
    context.close();
  }
}
