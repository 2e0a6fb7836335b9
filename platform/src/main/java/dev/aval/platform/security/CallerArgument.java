package dev.aval.platform.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives a controller its caller. A controller that takes one variant refuses the others.
final class CallerArgument implements HandlerMethodArgumentResolver {
  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return Caller.class.isAssignableFrom(parameter.nestedIfOptional().getNestedParameterType());
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var wanted = parameter.nestedIfOptional().getNestedParameterType();
    var caller = CallerToken.current().filter(wanted::isInstance);
    if (parameter.getParameterType() == Optional.class) return caller;
    if (caller.isEmpty() && !parameter.isOptional())
      throw new AccessDeniedException("Expected a " + wanted.getSimpleName());
    return caller.orElse(null);
  }
}
