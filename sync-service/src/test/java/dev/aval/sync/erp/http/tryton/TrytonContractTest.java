package dev.aval.sync.erp.http.tryton;

import dev.aval.sync.erp.ErpConnector;
import dev.aval.sync.erp.ErpConnectorContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class TrytonContractTest extends ErpConnectorContract {
  private FakeTryton tryton;

  @BeforeEach
  void open() throws Exception {
    tryton = new FakeTryton();
    for (var id = 1; id <= 12; id++) {
      tryton.party(id * 3, Map.of());
    }
    tryton.party(
        12, Map.of("contact_mechanisms.", List.of(FakeTryton.email(1, "no address", 1, 1))));
    tryton.party(15, Map.of("active", 0));
  }

  @AfterEach
  void close() {
    tryton.close();
  }

  @Override
  protected ErpConnector erp() {
    return tryton.connector();
  }

  @Override
  protected ErpConnector broken() {
    tryton.faults.add(
        FakeTryton.answer(
            200,
            "application/json",
            "{\"id\":1,\"error\":[\"UserError\",[\"zoe@acme.example\",\"\",null]]}"));
    return tryton.connector();
  }
}
