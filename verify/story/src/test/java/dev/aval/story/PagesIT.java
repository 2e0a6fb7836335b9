package dev.aval.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.aval.story.Look.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every page: open to everybody (WCAG 2.2 AA), light, at home, and on a phone. Its screens are in
/// `target/screens`, its weights in `target/page-weights.txt`.
@Order(3)
class PagesIT {
  private static final int HEAVIEST = 60_000;
  private static final int DESKTOP = 1280;
  private static final int NARROWEST = 360;
  private static final RunningAval AVAL = RunningAval.shared();
  private static final Map<Reader, String> SESSIONS = new EnumMap<>(Reader.class);
  private static final Map<String, Long> WEIGHTS = new ConcurrentSkipListMap<>();
  private static Scene scene;

  static List<Look> pages() {
    return Looks.all();
  }

  @BeforeAll
  static void set() {
    scene = Scene.set(AVAL);
    SESSIONS.put(Reader.ANNA, SignIn.as("anna@acme.example", AVAL.url()));
    SESSIONS.put(Reader.SAM, SignIn.as("sam@acme.example", AVAL.url()));
    SESSIONS.put(Reader.RITA, SignIn.as("rita@acme.example", AVAL.url()));
    SESSIONS.put(Reader.OLGA, SignIn.as("olga@aval.example", AVAL.url()));
    SESSIONS.put(Reader.VICTOR, SignIn.as("victor@other.example", AVAL.url()));
  }

  @AfterAll
  static void tell() throws IOException {
    var lines = WEIGHTS.entrySet().stream().map(it -> it.getKey() + " " + it.getValue()).toList();
    Files.write(Path.of("target", "page-weights.txt"), lines);
  }

  /// Seen in light, in the dark and on the smallest phone: no barrier, nothing from elsewhere,
  /// little to carry, nothing to scroll sideways. Words may raise a barrier, and so may colours,
  /// but not both together: the English words are read in light, the French ones in the dark.
  @Execution(ExecutionMode.CONCURRENT)
  @ParameterizedTest
  @MethodSource("pages")
  void isOpenLightAndFitsInEnglish(Look look) {
    seen(look, "en-GB", "en", ColorScheme.LIGHT);
  }

  @Execution(ExecutionMode.CONCURRENT)
  @ParameterizedTest
  @MethodSource("pages")
  void isOpenLightAndFitsInFrench(Look look) {
    seen(look, "fr-FR", "fr", ColorScheme.DARK);
  }

  private static void seen(Look look, String language, String screens, ColorScheme read) {
    var session = SESSIONS.getOrDefault(look.reader(), "");
    try (var viewer = new Viewer(language, session)) {
      viewer.see(look, scene, AVAL.url());
      var weight = viewer.weight();
      WEIGHTS.put(look.name(), weight);
      assertThat(weight).isBetween(1_000L, (long) HEAVIEST);
      assertThat(viewer.foreignRequests(AVAL.url())).isEmpty();
      for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        viewer.turn(scheme, DESKTOP);
        viewer.keep(look.name() + "-" + screens + "-" + scheme.name().toLowerCase(Locale.ROOT));
        if (scheme == read) assertThat(viewer.barriers()).isEmpty();
      }
      viewer.turn(ColorScheme.LIGHT, NARROWEST);
      viewer.keep(look.name() + "-" + screens + "-phone");
      assertThat(viewer.overflow()).isZero();
    }
  }

  @Test
  void eachIsInTheList() throws IOException {
    var list = Files.readString(Path.of(System.getProperty("aval.home"), "docs", "pages.md"));
    for (var look : Looks.all()) assertThat(list).contains("| `" + look.name() + "` |");
  }
}
