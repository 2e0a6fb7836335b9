package dev.aval.link.ordering;

import dev.aval.link.ordering.Submission.Held;
import dev.aval.link.ordering.Submission.Rejected;
import dev.aval.link.ordering.Submission.Sent;
import dev.aval.link.ordering.Submission.Turned;
import dev.aval.link.orderlinks.OrderLink;
import dev.aval.link.orderlinks.Orders;
import java.util.List;

/// Shows what was sent to those who administer the link, above all what could not be taken.
public class LatestOrders implements Orders {
  private final Submissions submissions;

  public LatestOrders(Submissions submissions) {
    this.submissions = submissions;
  }

  @Override
  public List<Line> latest(OrderLink link, int size) {
    return submissions.of(link.linkId(), size).stream().map(LatestOrders::line).toList();
  }

  private static Line line(Submission it) {
    var faults =
        it instanceof Rejected rejected
            ? rejected.faults().stream().map(why -> why.pointer() + " " + why.message()).toList()
            : List.<String>of();
    var order = it.order();
    return new Line(
        it.reference(), it.at(), state(it), order.subject(), order.requester().email(), faults);
  }

  private static String state(Submission it) {
    return switch (it) {
      case Held _ -> "HELD";
      case Sent _ -> "SENT";
      case Turned _ -> "TURNED";
      case Rejected _ -> "REJECTED";
    };
  }
}
