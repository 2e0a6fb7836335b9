package dev.aval.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/// What the layout needs on every page: who is signed in, what waits, the look, the anti-forgery
/// token of the session that the gateway keeps.
final class PageModel implements HandlerInterceptor {
  private static final SignedIn NOBODY = Optional::empty;

  private final ObjectProvider<SignedIn> signedIn;
  private final ObjectProvider<Waiting> waiting;
  private final ReaderLocale locale;
  private final ReaderTheme theme;
  private final Assets assets;

  PageModel(
      ObjectProvider<SignedIn> signedIn,
      ObjectProvider<Waiting> waiting,
      ReaderLocale locale,
      ReaderTheme theme,
      Assets assets) {
    this.signedIn = signedIn;
    this.waiting = waiting;
    this.locale = locale;
    this.theme = theme;
    this.assets = assets;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    locale.remember(request, response);
    theme.remember(request, response);
    return true;
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    if (page == null || redirects(page)) return;
    fill(page, request);
    Flashes.take(request, response).ifPresent(flash -> page.addObject("flash", flash));
  }

  void fill(ModelAndView page, HttpServletRequest request) {
    var model = page.getModelMap();
    var person = signedIn.getIfAvailable(() -> NOBODY);
    model.addAttribute("signedIn", person.name().orElse(null));
    model.addAttribute("operator", person.operator());
    model.addAttribute(
        "waiting", waiting.stream().findFirst().flatMap(Waiting::count).orElse(null));
    model.addAttribute("here", Here.of(request));
    model.addAttribute("theme", theme.of(request));
    model.addAttribute("stylesheet", assets.stylesheet());
    model.addAttribute("signs", assets.signs());
    model.addAttribute("script", assets.script());
    model.addAttribute("htmx", assets.htmx());
    model.addAttribute("csrf", person.formToken(request).orElse(null));
  }

  private static boolean redirects(ModelAndView page) {
    var name = page.getViewName();
    return name != null && name.startsWith("redirect:")
        || page.getView() instanceof View view && view.getContentType() == null;
  }
}
