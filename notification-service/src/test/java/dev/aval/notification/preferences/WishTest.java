package dev.aval.notification.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.notification.preferences.Judged.Accepted;
import dev.aval.notification.preferences.Judged.Fault;
import dev.aval.notification.preferences.Judged.Faulty;
import dev.aval.notification.preferences.Judged.Flaw;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WishTest {
  @Test
  void whatIsWishedIsKept() {
    var wish =
        new Wish(
            Map.of("OTHERS", "NONE", "ASKED", "MAIL"),
            "22:00",
            "07:00",
            "08:30",
            "3",
            "Asia/Tokyo");
    var kept =
        new Preferences(
            "anna@acme.example",
            Map.of(Concern.OTHERS, Channel.NONE, Concern.ASKED, Channel.MAIL),
            new Quiet(LocalTime.of(22, 0), LocalTime.of(7, 0)),
            new Gathering(LocalTime.of(8, 30), 3),
            ZoneId.of("Asia/Tokyo"));
    assertThat(wish.judge("anna@acme.example")).isEqualTo(new Accepted(kept));
    assertThat(Wish.of(kept).judge("anna@acme.example"))
        .isInstanceOfSatisfying(
            Accepted.class, it -> assertThat(Wish.of(it.preferences())).isEqualTo(Wish.of(kept)));
  }

  @ParameterizedTest
  @EnumSource(Concern.class)
  void whatHasToReachSomebodyCannotBeSwitchedOff(Concern concern) {
    var judged = wish(Map.of(concern.name(), "NONE"), null, null, null, null, null);
    var refused = new Faulty(List.of(new Flaw(concern.name(), Fault.NEEDED)));
    if (concern.isNeeded()) assertThat(judged).isEqualTo(refused);
    else assertThat(judged).isInstanceOf(Accepted.class);
    var stored = new Preferences("a@b.example", Map.of(concern, Channel.NONE), null, null, null);
    assertThat(stored.channel(concern) == Channel.NONE).isEqualTo(!concern.isNeeded());
  }

  @ParameterizedTest
  @EnumSource(Concern.class)
  void newsOfTheErpAloneCanBeHadTogether(Concern concern) {
    var judged = wish(Map.of(concern.name(), "DIGEST"), null, null, null, null, null);
    if (concern == Concern.ERP) assertThat(judged).isInstanceOf(Accepted.class);
    else assertThat(judged).isEqualTo(new Faulty(List.of(new Flaw(concern.name(), Fault.UNKNOWN))));
  }

  @Test
  void whoIsAskedIsTold() {
    assertThat(Concern.ERP.isNeeded()).isTrue();
    assertThat(Concern.ASKED.isNeeded()).isTrue();
    assertThat(Concern.RECEIPT.isNeeded()).isTrue();
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    assertThat(
            wish(Map.of("ASKED", "PIGEON", "BIRTHDAYS", "MAIL"), "25:00", " ", "noon", "0", "Mars"))
        .isInstanceOfSatisfying(
            Faulty.class,
            it ->
                assertThat(it.flaws())
                    .containsExactlyInAnyOrder(
                        new Flaw("ASKED", Fault.UNKNOWN),
                        new Flaw("BIRTHDAYS", Fault.UNKNOWN),
                        new Flaw("quietFrom", Fault.NOT_A_TIME),
                        new Flaw("quietUntil", Fault.MISSING),
                        new Flaw("digestHour", Fault.NOT_A_TIME),
                        new Flaw("digestMoreThan", Fault.NOT_A_COUNT),
                        new Flaw("zone", Fault.UNKNOWN)));
  }

  @Test
  void quietHoursEnd() {
    assertThat(wish(Map.of(), "22:00", "22:00", null, null, null))
        .isEqualTo(new Faulty(List.of(new Flaw("quietUntil", Fault.SAME))));
  }

  private static Judged wish(
      Map<String, String> channels,
      @Nullable String from,
      @Nullable String until,
      @Nullable String hour,
      @Nullable String moreThan,
      @Nullable String zone) {
    return new Wish(channels, from, until, hour, moreThan, zone).judge("anna@acme.example");
  }
}
