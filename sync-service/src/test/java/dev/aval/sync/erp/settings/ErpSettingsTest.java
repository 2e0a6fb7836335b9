package dev.aval.sync.erp.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.sync.erp.Erp;
import dev.aval.sync.erp.ErpConnector;
import dev.aval.sync.erp.ErpKind;
import dev.aval.sync.erp.Erps;
import dev.aval.sync.erp.Setup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ErpSettingsTest {
  static final AtomicReference<Setup> SETUP = new AtomicReference<>();

  @Configuration
  @ComponentScan("dev.aval.sync.erp")
  static class All {
    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    ErpKind asked() {
      return new ErpKind() {
        @Override
        public String name() {
          return "asked";
        }

        @Override
        public Set<String> options() {
          return Set.of("works-for");
        }

        @Override
        public ErpConnector connect(Setup setup) {
          setup.neededUrl();
          setup.neededUser();
          setup.neededSecret();
          SETUP.set(setup);
          return new Scripted();
        }
      };
    }
  }

  final ApplicationContextRunner service =
      new ApplicationContextRunner().withUserConfiguration(All.class);

  @TempDir Path folder;

  @Test
  void withoutAnySettingThereIsOneFolder() {
    service
        .withPropertyValues("aval.erp.folder=" + folder)
        .run(it -> {
          var erps = it.getBean(Erps.class).all();
          assertThat(erps).extracting(Erp::system).containsExactly("csv");
          assertThat(erps.getFirst().at()).isEqualTo(LocalTime.of(2, 0));
          assertThat(erps.getFirst().changesEvery()).isNull();
          assertThat(erps.getFirst().connector().capabilities().deliveries()).isTrue();
          assertThat(erps.getFirst().connector().capabilities().pageSize()).isEqualTo(500);
        });
  }

  @Test
  void aSystemIsChosenAndSetUpByTheEnvironmentAlone() throws Exception {
    var secret = Files.writeString(folder.resolve("secret"), "s3cret\n");
    var environment =
        java.util.Map.<String, Object>of(
            "AVAL_ERP_SYSTEMS_MAIN_KIND", "asked",
            "AVAL_ERP_SYSTEMS_MAIN_URL", "https://erp.example/erp/",
            "AVAL_ERP_SYSTEMS_MAIN_USER", "sync",
            "AVAL_ERP_SYSTEMS_MAIN_SECRETFILE", secret.toString(),
            "AVAL_ERP_SYSTEMS_MAIN_AT", "03:30",
            "AVAL_ERP_SYSTEMS_MAIN_CHANGESEVERY", "15m",
            "AVAL_ERP_SYSTEMS_MAIN_PAGESIZE", "100",
            "AVAL_ERP_SYSTEMS_MAIN_CREDENTIALSUNTIL", "2027-01-31T00:00:00Z",
            "AVAL_ERP_SYSTEMS_MAIN_OPTIONS_WORKSFOR", "travaille pour");
    service
        .withInitializer(it ->
            it.getEnvironment()
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("systemEnvironment", environment)))
        .run(it -> {
          var erp = it.getBean(Erps.class).find("main").orElseThrow();
          assertThat(erp.at()).isEqualTo(LocalTime.of(3, 30));
          assertThat(erp.changesEvery()).isEqualTo(Duration.ofMinutes(15));
          assertThat(SETUP.get().option("works-for")).contains("travaille pour");
          assertThat(SETUP.get().neededSecret().reveal()).isEqualTo("s3cret");
          assertThat(SETUP.get().pageSize(500)).isEqualTo(100);
          assertThat(SETUP.get().credentialsUntil()).isEqualTo("2027-01-31T00:00:00Z");
          assertThat(it.getBean(Erps.class).find("csv")).isEmpty();
        });
  }

  @Test
  void aSecretIsShownInNoTextOfAnySetting() {
    well()
        .run(it -> {
          assertThat(SETUP.get().toString()).contains("***").doesNotContain("s3cret");
          assertThat(it.getBean(ErpSettings.class).toString()).doesNotContain("s3cret");
        });
  }

  @Test
  void aSecretInAFileIsReadAnewAndTheLastOneHoldsWhileItIsAway() throws Exception {
    var file = Files.writeString(folder.resolve("secret"), "one");
    well()
        .withPropertyValues(
            "aval.erp.systems.main.secret=", "aval.erp.systems.main.secret-file=" + file)
        .run(_ -> {
          Files.writeString(file, "two");
          assertThat(SETUP.get().neededSecret().reveal()).isEqualTo("two");
          Files.delete(file);
          assertThat(SETUP.get().neededSecret().reveal()).isEqualTo("two");
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind=acme | aval.erp.systems.main.kind | must be one of asked, business-central, csv, odoo, sap, tryton",
        "kind=csv | aval.erp.systems.main.options.works-for | is no option of csv",
        "url= | aval.erp.systems.main.url | must be set",
        "user= | aval.erp.systems.main.user | must be set",
        "secret= | aval.erp.systems.main.secret | must be set",
        "secret-file=/nowhere | aval.erp.systems.main.secret | together with secret-file",
        "url=http://erp.example | aval.erp.systems.main.url | https://",
        "url=https://u:p@erp.example | aval.erp.systems.main.url | without a user",
        "changes-every=30s | aval.erp.systems.main.changes-every | must be PT1M or more",
        "timeout=0s | aval.erp.systems.main.timeout | must be",
        "keep=1h | aval.erp.systems.main.keep | must be PT24H or more",
        "longest-wait=1ms | aval.erp.systems.main.longest-wait | must be PT1S or more",
        "options.works=x | aval.erp.systems.main.options.works | is no option of asked",
      })
  void whatCannotWorkStopsTheStartByItsName(String setting, String name, String why) {
    well()
        .withPropertyValues("aval.erp.systems.main." + setting)
        .run(it -> {
          assertThat(it).hasFailed();
          assertThat(it.getStartupFailure())
              .rootCause()
              .hasMessageContaining(name)
              .hasMessageContaining(why);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "aval.erp.systems.main.page-size=0",
    "aval.erp.systems.main.attempts=99",
    "aval.erp.systems.main.kind=",
    "aval.erp.systems.main.at=25:00",
    "aval.erp.systems.main.timeout=soon",
    "aval.erp.systems.[Main System].kind=csv"
  })
  void aValueThatIsNoneStopsTheStart(String setting) {
    well().withPropertyValues(setting).run(it -> assertThat(it).hasFailed());
  }

  @ParameterizedTest
  @CsvSource({
    "tryton, database=erp",
    "odoo, user=",
    "business-central, options.company=c1",
    "sap, options.odata=4",
    "csv, folder=/tmp/erp"
  })
  void eachKindStartsWithWhatDocsErpAsksFor(String kind, String more) {
    well()
        .withPropertyValues(
            "aval.erp.systems.main.kind=" + kind,
            "aval.erp.systems.main.options.works-for=",
            "aval.erp.systems.main." + more)
        .run(it -> assertThat(it.getBean(Erps.class).find("main")).isPresent());
  }

  @Test
  void changesAreNotReadWhereNobodyTellsThem() {
    service
        .withPropertyValues(
            "aval.erp.systems.main.kind=csv",
            "aval.erp.systems.main.folder=" + folder,
            "aval.erp.systems.main.changes-every=15m")
        .run(it ->
            assertThat(it.getStartupFailure())
                .rootCause()
                .hasMessageContaining("aval.erp.systems.main.changes-every")
                .hasMessageContaining("csv does not tell changes"));
  }

  @Test
  void anUnencryptedWayIsForThisMachineOrOnPurpose() {
    well()
        .withPropertyValues("aval.erp.systems.main.url=http://localhost:8000/erp/")
        .run(it -> assertThat(it).hasNotFailed());
    well()
        .withPropertyValues(
            "aval.erp.systems.main.url=http://erp.internal",
            "aval.erp.systems.main.allow-http=true")
        .run(it -> assertThat(it).hasNotFailed());
  }

  private ApplicationContextRunner well() {
    return service.withPropertyValues(
        "aval.erp.systems.main.kind=asked",
        "aval.erp.systems.main.url=https://erp.example/erp/",
        "aval.erp.systems.main.user=sync",
        "aval.erp.systems.main.secret=s3cret",
        "aval.erp.systems.main.options.works-for=works for");
  }
}
