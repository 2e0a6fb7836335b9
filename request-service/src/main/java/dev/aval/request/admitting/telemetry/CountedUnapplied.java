package dev.aval.request.admitting.telemetry;

import dev.aval.request.admitting.Admission;
import dev.aval.request.admitting.Unapplied;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// One line of the log and one count; sync-service raises an alarm when it sees after a day that
/// the account is as before. The line names nobody.
@Component
final class CountedUnapplied implements Unapplied {
  private static final Logger LOG = LoggerFactory.getLogger(CountedUnapplied.class);

  private final MeterRegistry meters;

  CountedUnapplied(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void left(Admission admission, String why) {
    meters.counter("aval.admissions.unapplied", "why", why).increment();
    LOG.warn(
        "Expected to change a member of account '{}' as event '{}' says, but: {}",
        admission.account(),
        admission.cause().eventId(),
        why);
  }
}
