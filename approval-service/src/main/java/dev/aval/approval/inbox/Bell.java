package dev.aval.approval.inbox;

/// Rings when something that waits may have changed in this instance: soon enough to look again,
/// and too vague to say where.
public final class Bell {
  private volatile Runnable heard = () -> {};

  public void onRing(Runnable listener) {
    heard = listener;
  }

  public void ring() {
    heard.run();
  }
}
