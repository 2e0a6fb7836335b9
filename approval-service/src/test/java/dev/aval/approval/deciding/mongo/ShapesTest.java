package dev.aval.approval.deciding.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShapesTest {
  @Test
  void whatTheErpSaysOfSomebodyIsToldAndNoOtherDataIs() {
    var access = Acme.submitted("user-access", Acme.RITA);
    assertThat(Shapes.data(access.request(), access.revision()))
        .isEqualTo(Map.of("costCentre", "CC-42"));
    var order = Acme.submitted("order", Acme.RITA);
    assertThat(Shapes.data(order.request(), order.revision())).isNull();
  }
}
