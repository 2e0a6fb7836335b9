package dev.aval.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The machine that looks behind every link of a mail before its reader does. It follows redirects,
/// keeps cookies and goes on to what the page links to.
final class Scanner {
  record Page(int status, URI address, String html, HttpResponse<String> answer) {}

  private static final int LONGEST_CHAIN = 10;
  private static final Pattern LINKS = Pattern.compile("href=\"([^\"#]+)\"");
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new TreeMap<>();

  Page get(URI address) {
    return follow("GET", address);
  }

  Page head(URI address) {
    return follow("HEAD", address);
  }

  /// The first answer, as it is.
  HttpResponse<String> look(URI address) {
    return send("GET", address);
  }

  static List<URI> links(Page page) {
    return LINKS
        .matcher(page.html())
        .results()
        .map(found -> found.group(1).replace("&amp;", "&"))
        .filter(link -> !link.startsWith("data:") && !link.startsWith("mailto:"))
        .map(link -> resolve(page.address(), link))
        .filter(link -> link.getAuthority().equals(page.address().getAuthority()))
        .distinct()
        .toList();
  }

  // `URI.resolve` takes the last step of the path away when there is a query alone; browsers do
  // not.
  private static URI resolve(URI page, String link) {
    return link.startsWith("?") ? page.resolve(page.getRawPath() + link) : page.resolve(link);
  }

  private Page follow(String method, URI address) {
    var here = address;
    var answer = send(method, here);
    for (var hops = 0; answer.statusCode() / 100 == 3 && hops < LONGEST_CHAIN; hops++) {
      here = here.resolve(answer.headers().firstValue("location").orElseThrow());
      answer = send(method, here);
    }
    return new Page(answer.statusCode(), here, answer.body(), answer);
  }

  private HttpResponse<String> send(String method, URI address) {
    var request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(30))
            .method(method, BodyPublishers.noBody())
            .header("Accept", "text/html");
    if (!cookies.isEmpty()) {
      request.header("Cookie", String.join("; ", cookies.values()));
    }
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      for (var cookie : answer.headers().allValues("set-cookie")) {
        var pair = cookie.split(";", 2)[0];
        cookies.put(pair.split("=", 2)[0], pair);
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
