package dev.aval.local.mailbox.web;

import dev.aval.local.mailbox.Letter;
import dev.aval.local.mailbox.Mailbox;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

@Controller
class MailboxController {
  // A mail may be hostile: nothing of it runs or loads, its links open outside of the frame.
  private static final String FRAME_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none';"
          + " sandbox allow-popups allow-popups-to-escape-sandbox";
  private static final String LINKS_OUTSIDE = "<base target=\"_blank\">";
  private final Mailbox mailbox;

  MailboxController(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  @ModelAttribute("zone")
  ZoneId zone() {
    return ZoneId.systemDefault();
  }

  @GetMapping("/dev/mailbox")
  String list(@RequestParam(required = false) Optional<String> to, Model model) {
    var wanted = to.filter(text -> !text.isBlank()).map(String::strip);
    model.addAttribute("to", wanted.orElse(""));
    model.addAttribute("mails", mailbox.newest(wanted, 100));
    return "local/mailbox";
  }

  @GetMapping("/dev/mailbox/{id}")
  String one(@PathVariable String id, Model model) {
    model.addAttribute("mail", find(id));
    return "local/mail";
  }

  @GetMapping("/dev/mailbox/{id}/html")
  ResponseEntity<String> html(@PathVariable String id) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .header("Content-Security-Policy", FRAME_POLICY)
        .body(LINKS_OUTSIDE + find(id).html());
  }

  @GetMapping("/dev/mailbox.json")
  @ResponseBody
  List<Letter> json(
      @RequestParam(required = false) Optional<String> to,
      @RequestParam(defaultValue = "200") int limit) {
    return mailbox.newest(to.filter(text -> !text.isBlank()), Math.clamp(limit, 1, Mailbox.KEPT));
  }

  private Letter find(String id) {
    return mailbox
        .find(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such mail"));
  }
}
