package dev.aval.audit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.aval.audit", importOptions = DoNotIncludeTests.class)
class IndependenceTest {
  /// Who verifies us may not trust what we wrote (I9).
  @ArchTest
  static final ArchRule nothingOfThePlatformIsInIt =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.aval.contracts..", "dev.aval.platform..", "dev.aval.approval..");
}
