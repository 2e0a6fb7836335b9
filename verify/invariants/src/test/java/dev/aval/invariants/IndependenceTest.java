package dev.aval.invariants;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.aval.invariants", importOptions = DoNotIncludeTests.class)
class IndependenceTest {
  /// Who judges us may not trust what we wrote; of `contracts` he reads the schemas, which are
  /// files.
  @ArchTest
  static final ArchRule nothingOfThePlatformIsInIt =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.aval.contracts..", "dev.aval.platform..");
}
