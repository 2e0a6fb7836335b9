package dev.aval.sync.erp.csv;

import dev.aval.sync.erp.ErpConnector;
import dev.aval.sync.erp.ErpKind;
import dev.aval.sync.erp.Setup;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CsvConfiguration {
  @Bean
  ErpKind csvDrop(Clock clock) {
    return new Kind(clock);
  }

  record Kind(Clock clock) implements ErpKind {
    @Override
    public String name() {
      return "csv";
    }

    @Override
    public Set<String> options() {
      return Set.of();
    }

    @Override
    public ErpConnector connect(Setup setup) {
      var folder = new Folder(setup.neededFolder(), setup.quiet(), setup.keep());
      return new CsvConnector(folder, setup.pageSize(500), clock);
    }
  }
}
