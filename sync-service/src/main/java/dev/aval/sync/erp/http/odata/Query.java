package dev.aval.sync.erp.http.odata;

import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The question for contacts, in either version of OData.
record Query(Mapping mapping) {
  private static final String GUID = "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  String all(int size) {
    return text(
        Map.of(
            "$orderby",
            mapping.id(),
            mapping.two() ? "$inlinecount" : "$count",
            mapping.two() ? "allpages" : "true"),
        size);
  }

  /// For a server that does not page by itself: behind the last id, never at an offset.
  String behind(String id, int size) {
    return text(
        Map.of("$orderby", mapping.id(), "$filter", mapping.id() + " gt " + literal(id)), size);
  }

  String changes(String since, int size) {
    var changed = mapping.modified().orElseThrow() + " ge " + since;
    return text(Map.of("$orderby", mapping.id(), "$filter", changed), size);
  }

  String one(String id) {
    return text(Map.of("$filter", mapping.id() + " eq " + literal(id)), 1);
  }

  /// `$top` would end a server's own paging in v4, where the size is a wish in a header.
  private String text(Map<String, String> of, int size) {
    var parameters = new LinkedHashMap<String, String>();
    if (mapping.two()) {
      parameters.put("$top", Integer.toString(size));
    }
    parameters.put("$select", select());
    if (!expand().isEmpty()) {
      parameters.put("$expand", expand());
    }
    of.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(it -> parameters.put(it.getKey(), it.getValue()));
    return mapping.path()
        + parameters.entrySet().stream()
            .map(it -> it.getKey() + "=" + encoded(it.getValue()))
            .collect(joining("&", "?", ""));
  }

  private String select() {
    return mapping.fields().stream()
        .filter(it -> mapping.two() || !it.contains("/"))
        .collect(joining(","));
  }

  private String expand() {
    return mapping.fields().stream()
        .filter(it -> it.contains("/"))
        .map(it -> it.substring(0, it.lastIndexOf('/')))
        .distinct()
        .map(it -> mapping.two() ? it : nested(List.of(it.split("/"))))
        .collect(joining(","));
  }

  private static String nested(List<String> path) {
    return path.size() == 1
        ? path.getFirst()
        : "%s($expand=%s)".formatted(path.getFirst(), nested(path.subList(1, path.size())));
  }

  private String literal(String id) {
    return !mapping.two() && id.matches(GUID) ? id : "'" + id.replace("'", "''") + "'";
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
