package dev.aval.approval.reviewing.web;

import dev.aval.approval.reviewing.Reviewing.View;
import dev.aval.approval.reviewing.Viewing;
import dev.aval.platform.outbox.OutboxFull;
import dev.aval.platform.security.Caller;
import dev.aval.platform.security.Person;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/// That a page was shown to somebody who signed in is evidence. Whoever follows a link is told by
/// link-service.
///
/// It is stored before the page is sent. Only where so much of the approval waits for the broker
/// that nothing more is taken, the page goes without, and the next look tells it.
@Component
class Looks {
  private static final Logger log = LoggerFactory.getLogger(Looks.class);

  private final Viewing viewing;
  private final Counter untold;

  Looks(Viewing viewing, MeterRegistry meters) {
    this.viewing = viewing;
    untold = meters.counter("aval.views.untold");
  }

  void shown(View view, Caller caller, HttpServletRequest request) {
    if (!(caller instanceof Person) || HttpMethod.HEAD.matches(request.getMethod())) return;
    try {
      viewing.shown(view);
    } catch (OutboxFull full) {
      untold.increment();
      log.warn("A look at '{}' is not told", view.approval().request().requestId(), full);
    }
  }
}
