package dev.aval.local.contract;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/// A method of a controller below `/api`, of any service or of the gateway.
record Endpoint(RequestMethod method, String path, Method handler) {
  static List<Endpoint> all() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
    return scanner.findCandidateComponents("dev.aval").stream()
        .map(it -> type(it.getBeanClassName()))
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .flatMap(Endpoint::of)
        .filter(it -> it.path().startsWith("/api/"))
        .toList();
  }

  /// `GET /api/requests/{}`: what places are called is nobody's business.
  String name() {
    return name(method.name(), path);
  }

  static String name(String method, String path) {
    return method + " " + path.replaceAll("\\{\\w+}", "{}");
  }

  /// `approval` of `dev.aval.approval.inbox.web.InboxController`.
  String service() {
    return handler.getDeclaringClass().getName().split("\\.")[2];
  }

  Stream<Parameter> parameters() {
    return Arrays.stream(handler.getParameters());
  }

  private static Stream<Endpoint> of(Method handler) {
    var mapping = AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class);
    if (mapping == null) return Stream.empty();
    var above =
        AnnotatedElementUtils.findMergedAnnotation(
            handler.getDeclaringClass(), RequestMapping.class);
    return paths(above).stream()
        .flatMap(first -> paths(mapping).stream().map(rest -> first + rest))
        .flatMap(
            path -> Arrays.stream(mapping.method()).map(it -> new Endpoint(it, path, handler)));
  }

  private static List<String> paths(RequestMapping mapping) {
    return mapping == null || mapping.path().length == 0 ? List.of("") : List.of(mapping.path());
  }

  static Class<?> type(String name) {
    try {
      return Class.forName(name, false, Endpoint.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
