package dev.aval.sync.reconciling.clock;

import dev.aval.sync.reconciling.Reconciling;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/// Looks after what nobody wakes us for. Any number of instances may.
class ErpClock {
  private final Reconciling reconciling;

  ErpClock(Reconciling reconciling) {
    this.reconciling = reconciling;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    reconciling.begin();
  }

  @Scheduled(fixedDelayString = "${aval.erp.poll:5s}")
  void look() {
    reconciling.look();
  }
}
