package dev.aval.notification.telling.mail;

import jakarta.mail.Session;
import jakarta.mail.util.StreamProvider;
import java.util.Properties;
import org.eclipse.angus.mail.util.MailStreamProvider;

/// How we speak SMTP: every wait has an end, TLS checks the host's name.
final class Smtp {
  static {
    // Otherwise it is looked for on the whole class path, several times for each mail.
    System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
  }

  private Smtp() {}

  static Session session(MailSettings settings) {
    var scheme = settings.server().getScheme();
    var millis = Long.toString(settings.timeout().toMillis());
    var properties = new Properties();
    for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.put("mail." + scheme + "." + wait, millis);
    }
    // Whoever gives a mail up interrupts its thread: only a channel hangs up at that.
    properties.put("mail." + scheme + ".usesocketchannels", "true");
    properties.put("mail." + scheme + ".auth", settings.server().getUserInfo() != null);
    properties.put("mail." + scheme + ".ssl.checkserveridentity", "true");
    properties.put("mail." + scheme + ".starttls.enable", "true");
    // One recipient each, and the server's answer is to be seen as it is.
    properties.put("mail." + scheme + ".sendpartial", "false");
    properties.put("mail.mime.charset", "UTF-8");
    if (!settings.bouncesTo().isEmpty()) {
      properties.put("mail." + scheme + ".from", settings.bouncesTo());
    }
    return Session.getInstance(properties);
  }
}
