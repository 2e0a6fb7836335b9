package dev.aval.platform.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.aval.platform", importOptions = DoNotIncludeTests.class)
class WebArchitectureTest {
  /// The gateway takes the look without store and broker (docs/decisions/0004).
  @ArchTest
  static final ArchRule the_look_stands_alone =
      noClasses()
          .that()
          .resideInAPackage("dev.aval.platform.web")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.aval.platform.outbox..",
              "dev.aval.platform.messaging..",
              "dev.aval.platform.duework..",
              "dev.aval.platform.security..",
              "com.mongodb..",
              "org.apache.kafka..");
}
