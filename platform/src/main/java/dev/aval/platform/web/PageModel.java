package dev.aval.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/// What the layout needs on every page: who is signed in, the stylesheet, the anti-forgery token of
/// the session that the gateway keeps.
public final class PageModel implements HandlerInterceptor {
  /// Set by the gateway for the services behind it, never accepted from outside.
  public static final String CSRF_HEADER = "X-Aval-Csrf";

  private final ObjectProvider<SignedIn> signedIn;
  private final ReaderLocale locale;
  private final Assets assets;

  PageModel(ObjectProvider<SignedIn> signedIn, ReaderLocale locale, Assets assets) {
    this.signedIn = signedIn;
    this.locale = locale;
    this.assets = assets;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    locale.remember(request, response);
    return true;
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    if (page != null && !redirects(page)) fill(page, request);
  }

  void fill(ModelAndView page, HttpServletRequest request) {
    var model = page.getModelMap();
    var name = signedIn.getIfAvailable();
    model.addAttribute("signedIn", name == null ? null : name.name().orElse(null));
    model.addAttribute("stylesheet", assets.stylesheet());
    model.addAttribute("script", assets.script());
    if (!model.containsAttribute("csrf"))
      model.addAttribute("csrf", request.getHeader(CSRF_HEADER));
  }

  private static boolean redirects(ModelAndView page) {
    var name = page.getViewName();
    return name != null && name.startsWith("redirect:")
        || page.getView() instanceof View view && view.getContentType() == null;
  }
}
