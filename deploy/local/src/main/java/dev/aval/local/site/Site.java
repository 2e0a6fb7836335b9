package dev.aval.local.site;

import dev.aval.local.issuer.IssuerSettings;
import dev.aval.local.mailbox.Mailbox;
import dev.aval.local.running.Addresses;
import dev.aval.local.running.InThisJvm;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;

/// Starts the Spring context of issuer, mailbox and state pages.
public final class Site {
  private Site() {}

  public static InThisJvm start(Addresses addresses, IssuerSettings issuer, Mailbox mailbox) {
    var application =
        new SpringApplicationBuilder(LocalSite.class)
            .initializers(context -> {
              var beans = (GenericApplicationContext) context;
              beans.registerBean(IssuerSettings.class, () -> issuer);
              beans.registerBean(Mailbox.class, () -> mailbox);
            });
    return InThisJvm.start("issuer", application, settings(addresses, issuer));
  }

  private static Map<String, String> settings(Addresses addresses, IssuerSettings issuer) {
    return Map.ofEntries(
        Map.entry("spring.config.name", "local-site"),
        Map.entry("spring.main.banner-mode", "off"),
        Map.entry("spring.messages.basename", "local-messages"),
        Map.entry("spring.messages.fallback-to-system-locale", "false"),
        Map.entry("spring.threads.virtual.enabled", "true"),
        Map.entry("server.address", "127.0.0.1"),
        // The address a browser sees is the gateway's.
        Map.entry("server.tomcat.use-relative-redirects", "true"),
        Map.entry("server.port", Integer.toString(addresses.site().getPort())),
        Map.entry("server.servlet.session.cookie.name", "aval-issuer"),
        Map.entry("server.servlet.session.cookie.path", issuer.issuer().getPath()),
        Map.entry("server.servlet.session.cookie.same-site", "lax"),
        Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "2s"));
  }
}
