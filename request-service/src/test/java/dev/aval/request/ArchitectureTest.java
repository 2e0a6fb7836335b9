package dev.aval.request;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.repository.Repository;

@AnalyzeClasses(packages = "dev.aval.request", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  static final Pattern WRITES =
      Pattern.compile("(save|insert|update|upsert|findAnd|replace|remove|bulk|drop).*");

  @ArchTest
  static final ArchRule businessKnowsOnlyJavaAndBusiness =
      classes()
          .that()
          .resideInAPackage("dev.aval.request.*")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "dev.aval.request.*");

  @ArchTest
  static final ArchRule technologiesDoNotKnowEachOther =
      slices().matching("dev.aval.request.*.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule technologyIsNobodysBusiness =
      classes()
          .that()
          .resideInAPackage("dev.aval.request.*.*")
          .and()
          .areTopLevelClasses()
          .should()
          .notBePublic();

  @ArchTest
  static final ArchRule nounsHaveNoCycles =
      slices().matching("dev.aval.request.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nobodySavesAnAggregatePastItsOutbox =
      noClasses()
          .should()
          .callMethodWhere(
              describe(
                  "a method of Spring Data that writes",
                  (JavaMethodCall call) ->
                      WRITES.matcher(call.getName()).matches()
                          && call.getTargetOwner().isAssignableTo(MongoOperations.class)))
          .orShould()
          .beAssignableTo(Repository.class);
}
