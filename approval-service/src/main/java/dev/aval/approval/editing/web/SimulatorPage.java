package dev.aval.approval.editing.web;

import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.editing.web.Trying.Tried;
import dev.aval.platform.security.Person;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// "Who would be asked for this?", for every member of an account, under the policies that hold.
@Controller
@RequestMapping("/admin/{owner}/policies/_simulation")
class SimulatorPage {
  private final Trying trying;
  private final Accounts accounts;

  SimulatorPage(Trying trying, Accounts accounts) {
    this.trying = trying;
    this.accounts = accounts;
  }

  @GetMapping
  ModelAndView ask(@PathVariable String owner, Person person) {
    var empty = new TrialForm("", "", "order", "", "", "", "", "");
    return page(new Owner(owner), person, empty, Tried.nothing());
  }

  @PostMapping
  ModelAndView answer(@PathVariable String owner, Person person, @ModelAttribute TrialForm trial) {
    var whose = new Owner(owner);
    var tried = trying.run(Editors.anybody(person), whose, trial, Optional.empty());
    var page = page(whose, person, trial, tried);
    if (!tried.errors().isEmpty()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(Owner owner, Person person, TrialForm trial, Tried tried) {
    if (!person.operator() && !isMember(owner, person)) throw Editors.notFound().exception();
    return new ModelAndView("approval/simulator")
        .addObject("owner", owner)
        .addObject("trial", trial)
        .addObject("errors", tried.errors())
        .addObject("foretold", tried.foretold());
  }

  private boolean isMember(Owner owner, Person person) {
    return accounts.find(owner.id()).flatMap(it -> it.member(person.email())).isPresent();
  }
}
