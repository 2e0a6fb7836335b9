package dev.aval.link.reviewlinks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

class WitnessInMemory implements Witness {
  final List<ReviewLink> created = new ArrayList<>();
  final List<ReviewLink> opened = new ArrayList<>();

  @Override
  public void created(List<ReviewLink> links) {
    created.addAll(links);
  }

  @Override
  public void opened(ReviewLink link, @Nullable String agent) {
    opened.add(link);
  }
}
