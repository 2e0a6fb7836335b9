package dev.aval.sync.runs;

import org.jspecify.annotations.Nullable;

/// What a run counted.
///
/// @param read records of the ERP
/// @param total how many there are, as the ERP says
/// @param bad rows put in quarantine
/// @param left contacts that are there as no longer active, and were
/// @param missing contacts that were there and are not
/// @param toApply differences found in all
/// @param applied how many of these are dealt with
/// @param proposed questions put to humans
/// @param withdrawn questions taken back
public record Tally(
    int pages,
    int read,
    @Nullable Long total,
    int bad,
    int fresh,
    int changed,
    int left,
    int missing,
    int toApply,
    int applied,
    int proposed,
    int withdrawn,
    int conflicts) {
  public static final Tally ZERO = new Tally(0, 0, null, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  public Tally page(
      int records, @Nullable Long inAll, int bad, int fresh, int changed, int left, int staged) {
    return new Tally(
        pages + 1,
        read + records,
        inAll == null ? total : inAll,
        this.bad + bad,
        this.fresh + fresh,
        this.changed + changed,
        this.left + left,
        missing,
        toApply + staged,
        applied,
        proposed,
        withdrawn,
        conflicts);
  }

  public Tally missing(int count) {
    return new Tally(
        pages,
        read,
        total,
        bad,
        fresh,
        changed,
        left,
        count,
        toApply + count,
        applied,
        proposed,
        withdrawn,
        conflicts);
  }

  public Tally applied(int count, int proposed, int withdrawn, int conflicts) {
    return new Tally(
        pages,
        read,
        total,
        bad,
        fresh,
        changed,
        left,
        missing,
        toApply,
        applied + count,
        this.proposed + proposed,
        this.withdrawn + withdrawn,
        this.conflicts + conflicts);
  }
}
