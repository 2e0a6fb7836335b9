package dev.aval.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Sums of the services' own counters, by metric name.
final class Counters {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Counters() {}

  static Map<String, Double> read(List<URI> services) {
    var sums = new TreeMap<String, Double>();
    for (var service : services) {
      text(service)
          .lines()
          .filter(it -> it.startsWith("aval_"))
          .forEach(it ->
              sums.merge(
                  it.split("[{ ]")[0],
                  Double.parseDouble(it.substring(it.lastIndexOf(' ') + 1)),
                  Double::sum));
    }
    return sums;
  }

  private static String text(URI service) {
    try {
      var request = HttpRequest.newBuilder(service.resolve("/actuator/prometheus")).build();
      return HTTP.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new IllegalStateException("Expected metrics from " + service + ", but " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
