package dev.aval.request;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.aval.platform.testing.ServiceRules;

@AnalyzeClasses(packages = "dev.aval.request", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  static final ServiceRules RULES = new ServiceRules("dev.aval.request");

  @ArchTest static final ArchRule business = RULES.businessKnowsOnlyJavaAndBusiness();

  @ArchTest static final ArchRule technologies = RULES.technologiesDoNotKnowEachOther();

  @ArchTest static final ArchRule technology = RULES.technologyIsNobodysBusiness();

  @ArchTest static final ArchRule nouns = RULES.nounsHaveNoCycles();

  @ArchTest static final ArchRule outbox = RULES.nobodySavesAnAggregatePastItsOutbox();
}
