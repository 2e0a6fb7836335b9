package dev.aval.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.repository.Repository;

/// How the inside of a service looks: first level business, second level technology. A service
/// holds these rules against its own packages.
public final class ServiceRules {
  private static final Pattern WRITES =
      Pattern.compile("(save|insert|update|upsert|findAnd|replace|remove|bulk|drop).*");

  private final String root;

  /// @param root such as `dev.aval.link`
  public ServiceRules(String root) {
    this.root = root;
  }

  public ArchRule businessKnowsOnlyJavaAndBusiness() {
    return classes()
        .that()
        .resideInAPackage(root + ".*")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", root + ".*");
  }

  public ArchRule technologiesDoNotKnowEachOther() {
    return slices().matching(root + ".*.(*)..").should().notDependOnEachOther();
  }

  public ArchRule technologyIsNobodysBusiness() {
    return classes()
        .that()
        .resideInAPackage(root + ".*.*")
        .and()
        .areTopLevelClasses()
        .should()
        .notBePublic();
  }

  public ArchRule nounsHaveNoCycles() {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles();
  }

  /// It would delete unpublished events, or bring published ones back.
  public ArchRule nobodySavesAnAggregatePastItsOutbox() {
    return noClasses()
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
}
