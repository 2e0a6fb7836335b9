package dev.aval.platform.web;

/// What a page says on top of itself, once. See {@link Flashes}.
public record Flash(Tone tone, String text) {
  public enum Tone {
    GOOD("good"),
    BAD("bad"),
    WAIT("wait");

    private final String css;

    Tone(String css) {
      this.css = css;
    }

    /// As the tones of badges.
    public String css() {
      return css;
    }
  }
}
