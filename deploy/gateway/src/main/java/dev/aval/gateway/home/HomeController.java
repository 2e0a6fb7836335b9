package dev.aval.gateway.home;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {
  private final HomeSettings settings;

  HomeController(HomeSettings settings) {
    this.settings = settings;
  }

  @GetMapping("/")
  String home(Model model) {
    model.addAttribute("local", settings.local());
    model.addAttribute("docs", settings.docs());
    return "gateway/home";
  }
}
