package callsheet;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of the house: who may know whom. */
@AnalyzeClasses(packages = "callsheet", importOptions = DoNotIncludeTests.class)
final class HouseTest {
  private static final String[] FOUNDATIONS = {
    "callsheet.corpus..",
    "callsheet.lake..",
    "callsheet.schema..",
    "callsheet.statistics..",
    "callsheet.error.."
  };

  @ArchTest
  static final ArchRule packagesFormNoCycles =
      slices().matching("callsheet.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule foundationsKnowNoFeature =
      classes()
          .that(resideInAnyPackage(FOUNDATIONS))
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(FOUNDATIONS).or(not(resideInAPackage("callsheet.."))));

  @ArchTest
  static final ArchRule featuresDoNotKnowEachOther =
      slices()
          .matching("callsheet.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(resideInAPackage("callsheet.cli.."), resideInAPackage("callsheet.."))
          .ignoreDependency(resideInAPackage("callsheet.."), resideInAnyPackage(FOUNDATIONS));

  @ArchTest
  static final ArchRule statisticsAreJavaAlone =
      classes()
          .that()
          .resideInAPackage("callsheet.statistics..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "callsheet.statistics..",
              "java..",
              "org.apache.commons.statistics..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule onlyTheLakeKnowsDelta =
      noClasses()
          .that()
          .resideOutsideOfPackage("callsheet.lake..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.delta..", "org.apache.spark.sql.delta..");

  @ArchTest
  static final ArchRule valuesKnowNoSpark =
      noClasses()
          .that()
          .resideInAnyPackage("callsheet.corpus..", "callsheet.studio..", "callsheet.interchange..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.spark..");
}
