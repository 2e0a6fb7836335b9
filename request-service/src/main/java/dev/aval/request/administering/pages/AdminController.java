package dev.aval.request.administering.pages;

import dev.aval.platform.security.Person;
import dev.aval.request.accounts.Accounts;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/admin`: the accounts that the reader administers; operators open any by its code.
@Controller
class AdminController {
  private static final int MOST = 200;

  private final Accounts accounts;

  AdminController(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/admin")
  String list(Person person, @RequestParam Optional<String> account, Model model) {
    var code = account.map(String::strip).filter(it -> !it.isEmpty());
    var found = code.flatMap(accounts::find).filter(it -> !it.isPlatform());
    if (person.operator() && found.isPresent()) {
      return "redirect:/admin/" + found.get().code() + "/preferences";
    }
    model.addAttribute("accounts", accounts.ofMember(person.email(), MOST));
    model.addAttribute("me", person.email());
    model.addAttribute("code", code.orElse(null));
    return "admin/accounts";
  }
}
