package dev.aval.local.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The hidden fields of a page's form: a browser sends them back as they are.
final class Form {
  private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\"[^>]*>");
  private static final Pattern NAME = Pattern.compile(" name=\"([^\"]*)\"");
  private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");

  private Form() {}

  static Map<String, String> hidden(String html) {
    var fields = new LinkedHashMap<String, String>();
    HIDDEN
        .matcher(html)
        .results()
        .map(found -> found.group())
        .forEach(input -> fields.put(first(NAME, input), first(VALUE, input)));
    return fields;
  }

  private static String first(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    return found.find() ? found.group(1) : "";
  }
}
