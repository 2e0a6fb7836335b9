package dev.aval.story;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import java.util.function.Function;

/// A page as somebody comes to see it.
///
/// @param name of its screens, and its line in `docs/pages.md`
/// @param address of the page, among the things of the scene
/// @param then what the reader does before we look
record Look(String name, Reader reader, Function<Scene, String> address, Consumer<Page> then) {
  enum Reader {
    /// Nobody we know.
    NOBODY,
    /// Whoever opens the link of a mail; the address is that link.
    GUEST,
    /// Signed in, may approve.
    ANNA,
    /// Signed in, super user of the account.
    SAM,
    /// Signed in, asks.
    RITA,
    /// Signed in, operator.
    OLGA,
    /// Signed in, of another account.
    VICTOR
  }

  static Look at(String name, Reader reader, Function<Scene, String> address) {
    return new Look(name, reader, address, _ -> {});
  }

  Look then(Consumer<Page> what) {
    return new Look(name, reader, address, what);
  }

  @Override
  public String toString() {
    return name;
  }
}
