package dev.aval.request.requests.web;

import dev.aval.platform.security.Caller;
import dev.aval.platform.security.Client;
import dev.aval.platform.security.Guest;
import dev.aval.platform.security.Person;
import dev.aval.request.requests.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Gives controllers whoever asks, in the words of this service.
@Component
final class ActorArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return Actor.class.isAssignableFrom(parameter.getParameterType());
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var known = SecurityContextHolder.getContext().getAuthentication();
    if (known != null
        && known.getPrincipal() instanceof Caller caller
        && actor(caller) instanceof Actor actor
        && parameter.getParameterType().isInstance(actor)) return actor;
    throw new AccessDeniedException("Expected somebody who is signed in");
  }

  private static Actor actor(Caller caller) {
    return switch (caller) {
      case Person person ->
          new Actor.Individual(
              new dev.aval.request.requests.Person(person.email(), person.name(), null),
              person.operator());
      case Client client -> new Actor.Platform(client.id(), client.may(Client.OPERATOR));
      case Guest _ -> throw new AccessDeniedException("Expected no guest");
    };
  }
}
