package dev.aval.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;

/// The map of the house. What is not named here is not reachable from outside.
@Configuration(proxyBeanMethods = false)
class Routes {
  @Bean
  RouterFunction<ServerResponse> requests(ServiceUrls urls) {
    return to(
        "requests",
        urls.requests(),
        "/api/accounts",
        "/api/platform",
        "/api/requests",
        "/api/gates",
        "/requests",
        "/admin");
  }

  /// Before the rest of an account's pages, which are another service's.
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  RouterFunction<ServerResponse> approvals(ServiceUrls urls) {
    return to(
        "approvals",
        urls.approvals(),
        "/api/inbox",
        "/api/approvals",
        "/api/evidence",
        "/api/policies",
        "/api/policy-profiles",
        "/admin/{owner}/policies",
        "/api/delegations",
        "/api/operations",
        "/review",
        "/inbox",
        "/absence",
        "/operations",
        "/evidence");
  }

  /// Before the rest of an account, too.
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  RouterFunction<ServerResponse> notifications(ServiceUrls urls) {
    return to(
        "notifications",
        urls.notifications(),
        "/api/accounts/{code}/webhooks",
        "/api/accounts/{code}/branding",
        "/admin/{code}/branding",
        "/admin/{code}/webhooks",
        "/api/accounts/{code}/audience",
        "/admin/{code}/audience",
        "/api/notifications",
        "/notifications",
        "/unsubscribe");
  }

  @Bean
  RouterFunction<ServerResponse> links(ServiceUrls urls) {
    return to("links", urls.links(), "/r", "/links", "/o", "/order");
  }

  /// Before the rest of an account's pages, which are another service's.
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  RouterFunction<ServerResponse> orderLinks(ServiceUrls urls) {
    return to(
        "order-links",
        urls.links(),
        "/admin/{account}/order-links",
        "/api/accounts/{account}/order-links");
  }

  /// Before the rest of an account's pages, which are another service's.
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  RouterFunction<ServerResponse> sync(ServiceUrls urls) {
    return to(
        "sync",
        urls.sync(),
        "/portfolio",
        "/api/portfolio",
        "/admin/{code}/access",
        "/erp",
        "/api/erp");
  }

  @Bean
  RouterFunction<ServerResponse> local(ServiceUrls urls) {
    return to("local", urls.local(), "/dev", "/issuer");
  }

  /// `/operator/approval/parked` is `/operator/parked` of approval-service.
  @Bean
  RouterFunction<ServerResponse> operators(ServiceUrls urls) {
    var services =
        Map.of(
            "request", urls.requests(),
            "approval", urls.approvals(),
            "notification", urls.notifications(),
            "reminder", urls.reminders(),
            "link", urls.links(),
            "sync", urls.sync());
    return services.entrySet().stream()
        .map(service -> operator(service.getKey(), service.getValue()))
        .reduce(RouterFunction::and)
        .orElseThrow();
  }

  private static RouterFunction<ServerResponse> operator(String service, URI url) {
    return route("operator-" + service)
        .route(path("/operator/" + service + "/**"), http())
        .before(request -> withoutService(request, service))
        .before(uri(url))
        .build();
  }

  private static ServerRequest withoutService(ServerRequest request, String service) {
    var whole = request.uri();
    var path = whole.getRawPath().replaceFirst("/operator/" + service, "/operator");
    var address = UriComponentsBuilder.fromUri(whole);
    return ServerRequest.from(request).uri(address.replacePath(path).build(true).toUri()).build();
  }

  private static RouterFunction<ServerResponse> to(String id, URI url, String... prefixes) {
    return route(id).route(below(prefixes), http()).before(uri(url)).build();
  }

  private static RequestPredicate below(String... prefixes) {
    return Stream.of(prefixes)
        .map(prefix -> path(prefix + "/**"))
        .reduce(RequestPredicate::or)
        .orElseThrow();
  }
}
