package dev.keepmeengaged.commandline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall.Predicates;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The borders between modules. They are in the class path together here, so what Maven lets through
 * by a transitive dependency shows.
 */
@AnalyzeClasses(
    packages = "dev.keepmeengaged",
    importOptions = ImportOption.DoNotIncludeTests.class)
class BordersTest {

  private static final Pattern TYPE = Pattern.compile("dev(\\.[a-z]+)+\\.[A-Z]\\w*");

  private static final String[] TOOLS = {
    "dev.keepmeengaged.support..",
    "dev.keepmeengaged.embeddedaws..",
    "dev.keepmeengaged.data..",
    "dev.keepmeengaged.extract..",
    "dev.keepmeengaged.sample..",
    "dev.keepmeengaged.training..",
    "dev.keepmeengaged.study..",
    "dev.keepmeengaged.studyreport..",
    "dev.keepmeengaged.conformance..",
    "dev.keepmeengaged.publish..",
    "dev.keepmeengaged.local..",
    "dev.keepmeengaged.commandline..",
    "dev.keepmeengaged.lambdaruntime.."
  };

  private static final String[] FUNCTIONS = {
    "dev.keepmeengaged.authorizer..",
    "dev.keepmeengaged.companylist..",
    "dev.keepmeengaged.coursescores..",
    "dev.keepmeengaged.importances..",
    "dev.keepmeengaged.lti..",
    "dev.keepmeengaged.whatif..",
    "dev.keepmeengaged.recommendations.."
  };

  @ArchTest
  static final ArchRule domain_dependsOnTheJdkOnly =
      classes()
          .that()
          .resideInAPackage("dev.keepmeengaged.domain..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "dev.keepmeengaged.domain..");

  @ArchTest
  static final ArchRule tribuo_isSeenByTheForestAndTheToolsOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages(and(TOOLS, "dev.keepmeengaged.forest.."))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.tribuo..", "com.oracle.labs..", "com.google.protobuf..");

  @ArchTest
  static final ArchRule awsSdk_isSeenByTheAdaptersAndWhatPublishesAndServesOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.keepmeengaged.aws..",
              "dev.keepmeengaged.embeddedaws..",
              "dev.keepmeengaged.publish..",
              "dev.keepmeengaged.local..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("software.amazon..");

  @ArchTest
  static final ArchRule embeddedEngines_areSeenByTheirModuleOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.keepmeengaged.embeddedaws..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.amazonaws.services.dynamodbv2..", "org.gaul..");

  @ArchTest
  static final ArchRule embeddedAws_isSeenByTheLocalSystemOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.keepmeengaged.embeddedaws..", "dev.keepmeengaged.local..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.keepmeengaged.embeddedaws..");

  @ArchTest
  static final ArchRule jackson_isSeenByTheJsonModuleAndTheToolsOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages(and(TOOLS, "dev.keepmeengaged.json.."))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule nimbus_isSeenByWhatTakesTokensAndTheToolsOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              and(
                  TOOLS,
                  "dev.keepmeengaged.tokens..",
                  "dev.keepmeengaged.authorizer..",
                  "dev.keepmeengaged.lti.."))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.nimbusds..");

  @ArchTest
  static final ArchRule dataBinding_isForToolsOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages(TOOLS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "com.fasterxml.jackson.databind..",
              "com.fasterxml.jackson.annotation..",
              "com.fasterxml.jackson.datatype..");

  @ArchTest
  static final ArchRule nothingDeployable_dependsOnTools =
      noClasses()
          .that()
          .resideOutsideOfPackages(TOOLS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(TOOLS);

  @ArchTest
  static final ArchRule nothing_dependsOnAFunction =
      noClasses()
          .that()
          .resideOutsideOfPackages(FUNCTIONS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FUNCTIONS);

  @ArchTest
  static final ArchRule support_standsOnNothingOfOurs =
      classes()
          .that()
          .resideInAPackage("dev.keepmeengaged.support..")
          .should()
          .onlyDependOnClassesThat(
              DescribedPredicate.not(resideInAPackage("dev.keepmeengaged.."))
                  .or(resideInAPackage("dev.keepmeengaged.support..")));

  @ArchTest
  static final ArchRule embeddedAws_standsOnSupportOnly =
      classes()
          .that()
          .resideInAPackage("dev.keepmeengaged.embeddedaws..")
          .should()
          .onlyDependOnClassesThat(
              DescribedPredicate.not(resideInAPackage("dev.keepmeengaged.."))
                  .or(
                      resideInAnyPackage(
                          "dev.keepmeengaged.embeddedaws..", "dev.keepmeengaged.support..")));

  @ArchTest
  static final ArchRule data_isReadWithoutModels =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.keepmeengaged.data..",
              "dev.keepmeengaged.extract..",
              "dev.keepmeengaged.sample..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.keepmeengaged.forest..",
              "dev.keepmeengaged.training..",
              "dev.keepmeengaged.study..",
              "dev.keepmeengaged.publish..");

  @ArchTest
  static final ArchRule databases_areSeenByTheExtractionOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.keepmeengaged.extract..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.sql..");

  @ArchTest
  static final ArchRule studies_seeNoReportAndNoCloud =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.keepmeengaged.training..",
              "dev.keepmeengaged.study..",
              "dev.keepmeengaged.conformance..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.keepmeengaged.studyreport..",
              "dev.keepmeengaged.publish..",
              "dev.keepmeengaged.aws..",
              "software.amazon..",
              "gg.jte..");

  @ArchTest
  static final ArchRule conformance_isSeenByNothingThatUsersRun =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.keepmeengaged.conformance..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.keepmeengaged.conformance..", "org.openlca.npy..");

  @ArchTest
  static final ArchRule modules_dependOnEachOtherOneWayOnly =
      slices().matching("dev.keepmeengaged.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nothingDeployable_scansTheTable =
      noClasses()
          .that()
          .resideOutsideOfPackages(TOOLS)
          .should()
          .callMethodWhere(
              Predicates.target(
                  com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                      "scan(Paginator)?")));

  /** Rules about packages that are not there would hold for ever. */
  @ArchTest
  static void everyModule_isAnalysed(JavaClasses classes) {
    for (String module :
        List.of(
            "domain",
            "artifacts",
            "forest",
            "http",
            "aws",
            "predictions",
            "tokens",
            "authorizer",
            "companylist",
            "coursescores",
            "importances",
            "lti",
            "whatif",
            "recommendations",
            "support",
            "embeddedaws",
            "data",
            "extract",
            "sample",
            "training",
            "study",
            "studyreport",
            "conformance",
            "publish",
            "local",
            "commandline")) {
      assertThat(classes)
          .as(module)
          .anyMatch(c -> c.getPackageName().startsWith("dev.keepmeengaged." + module));
    }
  }

  @ArchTest
  static void functions_doNotDependOnEachOther(JavaClasses classes) {
    for (String function : FUNCTIONS) {
      noClasses()
          .that()
          .resideInAPackage(function)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              Stream.of(FUNCTIONS).filter(f -> !f.equals(function)).toArray(String[]::new))
          .check(classes);
    }
  }

  /**
   * A type that only its own package uses is not public. Uses are in the code of the modules here,
   * or in an import of any source of the repository: of tests, templates and benchmarks.
   */
  @ArchTest
  static void publicTypes_areUsedByAnotherPackage(JavaClasses classes) throws IOException {
    Set<String> imported = importedTypes();
    assertThat(
            classes.stream()
                .filter(c -> c.isTopLevelClass() && c.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(c -> !c.getSimpleName().startsWith("Jte"))
                .filter(c -> !c.isAssignableTo(RequestStreamHandler.class))
                .filter(c -> c.tryGetMethod("main", String[].class).isEmpty())
                .filter(c -> !imported.contains(c.getName()) && !isUsedByAnotherPackage(c))
                .map(JavaClass::getName))
        .isEmpty();
  }

  private static boolean isUsedByAnotherPackage(JavaClass type) {
    return type.getDirectDependenciesToSelf().stream()
        .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
  }

  private static Set<String> importedTypes() throws IOException {
    Set<String> imported = new HashSet<>();
    for (String top : List.of("functions", "shared", "tools")) {
      try (Stream<Path> files = Files.walk(Path.of("../..", top))) {
        for (Path file :
            files.filter(f -> f.toString().matches(".*/src/.*\\.(java|jte)")).toList()) {
          Matcher names = TYPE.matcher(Files.readString(file));
          while (names.find()) {
            imported.add(names.group());
          }
        }
      }
    }
    return imported;
  }

  @ArchTest
  static void handlers_areThin(JavaClasses classes) throws IOException {
    List<Path> handlers;
    try (Stream<Path> files = Files.walk(Path.of("../../functions"))) {
      handlers =
          files
              .filter(f -> f.toString().contains("/src/main/"))
              .filter(f -> f.toString().endsWith("Handler.java"))
              .toList();
    }
    assertThat(handlers).hasSize(FUNCTIONS.length);
    for (Path handler : handlers) {
      assertThat(Files.readAllLines(handler)).as(handler.toString()).hasSizeLessThan(80);
    }
  }

  private static String[] and(String[] packages, String... more) {
    return Stream.of(packages, more).flatMap(Stream::of).toArray(String[]::new);
  }
}
