package dev.aval.approval;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;

@AnalyzeClasses(packages = "dev.aval.approval", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule businessKnowsOnlyJavaAndItself =
      classes()
          .that()
          .resideInAPackage("dev.aval.approval.(*)")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "dev.aval.approval.(*)");

  @ArchTest
  static final ArchRule businessDoesNotGoInCircles =
      slices().matching("dev.aval.approval.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule webKnowsNoOtherTechnology =
      apart("web", "kafka", "mongo", "metrics", "pdf", "jose");

  @ArchTest
  static final ArchRule kafkaKnowsNoOtherTechnology = apart("kafka", "web", "mongo", "metrics");

  @ArchTest
  static final ArchRule mongoKnowsNoOtherTechnology = apart("mongo", "web", "kafka", "metrics");

  @ArchTest
  static final ArchRule metricsKnowNoOtherTechnology = apart("metrics", "web", "kafka", "mongo");

  @ArchTest
  static final ArchRule signingKnowsNoOtherTechnology =
      apart("jose", "web", "kafka", "mongo", "metrics", "pdf");

  @ArchTest
  static final ArchRule printingKnowsNoOtherTechnology =
      apart("pdf", "web", "kafka", "mongo", "metrics", "jose");

  /// Whoever saves a whole document deletes its unpublished events, or brings published ones back.
  @ArchTest
  static final ArchRule approvalsAreWrittenByTheOutboxAlone =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.aval.approval.accounts.mongo",
              "dev.aval.approval.confirming.mongo", // nor are answers that wait for a code
              "dev.aval.approval.reviewing.mongo",
              "dev.aval.approval.renewing.mongo", // nor is who wanted a mail again
              "dev.aval.approval.evidence.mongo") // chunks, which are no aggregates
          .should()
          .callMethodWhere(describe("write to MongoDB past the outbox", ArchitectureTest::writes))
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework.data..repository..");

  private static boolean writes(JavaMethodCall call) {
    var owner = call.getTargetOwner().getName();
    var mongo =
        owner.startsWith("org.springframework.data.mongodb.core")
            || owner.equals("com.mongodb.client.MongoCollection");
    return mongo
        && call.getName()
            .matches("(save|insert|update|upsert|remove|delete|replace|bulk|find\\w*And).*");
  }

  private static ArchRule apart(String technology, String... others) {
    return noClasses()
        .that()
        .resideInAPackage("dev.aval.approval.*." + technology)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            Arrays.stream(others).map(it -> "dev.aval.approval.*." + it).toArray(String[]::new));
  }
}
