package dev.aval.local.issuer.web;

import dev.aval.local.issuer.DemoPerson;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class LoginController {
  /// @param as fills in the form for one of the demo people; signing in stays the visitor's act
  @GetMapping("/login")
  String login(
      @RequestParam(required = false) Optional<String> as,
      @RequestParam(required = false) Optional<String> error,
      Model model) {
    model.addAttribute("people", DemoPerson.ALL);
    model.addAttribute("chosen", as.flatMap(DemoPerson::find).orElse(null));
    model.addAttribute("failed", error.isPresent());
    return "local/login";
  }
}
