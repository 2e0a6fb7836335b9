package dev.aval.approval.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.InMemoryAccounts;
import dev.aval.approval.inbox.Entries.Status;
import dev.aval.approval.planning.Grounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InboxTest {
  int looked;

  @Test
  void aSearchLooksAtAThousandLinesAndSaysWhereToGoOn() {
    var inbox = inbox(entries(3_000, "order"));
    var page = inbox.page("anna@acme.example", Status.PENDING, type("proof"), Optional.empty());
    assertThat(page.entries()).isEmpty();
    assertThat(page.next()).isPresent();
    assertThat(looked).isEqualTo(Inbox.LOOKED_AT);
  }

  @Test
  void pagesOfASearchMeetWithoutGapOrOverlap() {
    var all = new ArrayList<Entry>();
    IntStream.range(0, 2_000).forEach(i -> all.add(entry(i, i % 7 == 0 ? "proof" : "order")));
    var inbox = inbox(all);
    var read = new ArrayList<String>();
    var place = Optional.<Place>empty();
    do {
      var page = inbox.page("anna@acme.example", Status.PENDING, type("proof"), place);
      page.entries().forEach(it -> read.add(it.approvalId()));
      place = page.next();
    } while (place.isPresent());
    assertThat(read)
        .containsExactlyElementsOf(
            all.stream().filter(it -> it.type().equals("proof")).map(Entry::approvalId).toList());
  }

  @Test
  void theLastPageHasNoNext() {
    for (var count : List.of(0, 24, 25)) {
      var page =
          inbox(entries(count, "order"))
              .page("anna@acme.example", Status.PENDING, Optional.empty());
      assertThat(page.entries()).hasSize(count);
      assertThat(page.next()).isEmpty();
    }
    assertThat(
            inbox(entries(26, "order"))
                .page("anna@acme.example", Status.PENDING, Optional.empty())
                .next())
        .isPresent();
  }

  private Inbox inbox(List<Entry> all) {
    var entries =
        new Entries() {
          @Override
          public List<Asked> asked(String email, int limit) {
            return List.of();
          }

          @Override
          public List<Entry> below(Optional<Place> place, String email, Status status, int limit) {
            var from = place.map(it -> index(all, it.approvalId()) + 1).orElse(0);
            var slice = all.subList(from, Math.min(all.size(), from + limit));
            looked += slice.size();
            return slice;
          }
        };
    return new Inbox(entries, new InMemoryAccounts(Acme.account()));
  }

  private static int index(List<Entry> all, String id) {
    return all.stream().map(Entry::approvalId).toList().indexOf(id);
  }

  private static Wanted type(String type) {
    return new Wanted(Optional.of(type), Optional.empty(), Optional.empty(), false);
  }

  private static List<Entry> entries(int count, String type) {
    return IntStream.range(0, count).mapToObj(i -> entry(i, type)).toList();
  }

  private static Entry entry(int number, String type) {
    return new Entry(
        "r%05d".formatted(number),
        "ACC-1001",
        "Acme",
        type,
        1,
        "0",
        "Certificate",
        Acme.RITA,
        null,
        Acme.NOW.minusSeconds(number),
        null,
        null,
        null,
        Optional.of(Grounds.NAMED),
        false,
        null,
        null,
        false);
  }
}
