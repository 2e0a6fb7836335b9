package dev.aval.sync.erp.http.odoo;

import dev.aval.sync.erp.ErpConnector;
import dev.aval.sync.erp.ErpKind;
import dev.aval.sync.erp.Setup;
import dev.aval.sync.erp.http.calls.Calls;
import dev.aval.sync.erp.http.calls.RecordsConnector;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OdooConfiguration {
  @Bean
  ErpKind odoo() {
    return new Kind();
  }

  record Kind() implements ErpKind {
    @Override
    public String name() {
      return "odoo";
    }

    @Override
    public Set<String> options() {
      return Set.of("signatory-category");
    }

    @Override
    public ErpConnector connect(Setup setup) {
      var partners =
          new Partners(new Model(setup, new Calls(setup)), setup.option("signatory-category"));
      return new RecordsConnector<>(partners, setup.pageSize(500), setup.credentialsUntil());
    }
  }
}
