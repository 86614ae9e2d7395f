package callsheet;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import callsheet.cli.Main;
import callsheet.lake.Job;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.hadoop.fs.AbstractFileSystem;
import org.apache.hadoop.fs.FileSystem;
import picocli.CommandLine.IVersionProvider;

/** The rules of the house: who may know whom. */
@AnalyzeClasses(packages = "callsheet", importOptions = DoNotIncludeTests.class)
final class HouseTest {
  private static final String[] FOUNDATIONS = {
    "callsheet.casting..",
    "callsheet.corpus..",
    "callsheet.landing..",
    "callsheet.lake..",
    "callsheet.schema..",
    "callsheet.moments..",
    "callsheet.planning..",
    "callsheet.recordings..",
    "callsheet.forecast..",
    "callsheet.raters..",
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
          // A simulation is a policy of the back-test in a made-up studio.
          .ignoreDependency(
              resideInAPackage("callsheet.simulation.."),
              resideInAnyPackage("callsheet.backtest..", "callsheet.studio.."))
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
              "net.jpountz..",
              "org.ejml..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule planningIsJavaAndTheSolvers =
      classes()
          .that()
          .resideInAPackage("callsheet.planning..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "callsheet.planning..",
              "callsheet.statistics..",
              "callsheet.error..",
              "java..",
              "com.google.ortools..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule castingIsJavaAndTheSolvers =
      classes()
          .that()
          .resideInAPackage("callsheet.casting..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "callsheet.casting..",
              "callsheet.planning..",
              "callsheet.error..",
              "java..",
              "com.google.ortools..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule onlyPlanningAndCastingKnowTheSolvers =
      noClasses()
          .that()
          .resideOutsideOfPackages("callsheet.planning..", "callsheet.casting..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.google.ortools..");

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

  @ArchTest
  static final ArchRule jobsAreRecords = classes().that().implement(Job.class).should().beRecords();

  /** The command line alone asks for the time: everyone else is handed a Run or a Clock. */
  @ArchTest
  static final ArchRule timeIsHandedIn =
      noClasses()
          .that()
          .resideOutsideOfPackage("callsheet.cli..")
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC");

  @ArchTest
  static final ArchRule chanceIsHandedIn =
      noClasses()
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Random.class, SplittableRandom.class, ThreadLocalRandom.class)
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(UUID.class, "randomUUID");

  @ArchTest
  static final ArchRule nobodyEndsTheProcessButMain =
      noClasses()
          .that()
          .doNotBelongToAnyOf(Main.class)
          .should()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule packagesAreFeatures =
      noClasses()
          .should()
          .resideInAnyPackage("..util..", "..utils..", "..common..", "..model..", "..impl..");

  /** Picocli asks for the version by such a name, and Hadoop for a file's state. */
  @ArchTest
  static final ArchRule functionsAreNamedForTheirResults =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .areNotAssignableTo(IVersionProvider.class)
          .and()
          .areDeclaredInClassesThat()
          .areNotAssignableTo(FileSystem.class)
          .and()
          .areDeclaredInClassesThat()
          .areNotAssignableTo(AbstractFileSystem.class)
          .should()
          .haveNameMatching("get[A-Z].*");
}
