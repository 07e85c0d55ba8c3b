package nl.rdm.escalatie;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

/** De grenzen tussen onderdelen, engine en web, zodat elk deel apart te begrijpen is. */
@AnalyzeClasses(packages = "nl.rdm.escalatie", importOptions = DoNotIncludeTests.class)
class ArchitectuurTest {

  private static final String ROOT = "nl.rdm.escalatie";

  /** Van onder naar boven; wie in één laag staan kennen elkaar hoogstens in één richting. */
  private static final List<List<String>> LAGEN =
      List.of(
          List.of("invoer", "logboek"),
          List.of("beveiliging"),
          List.of("notificatie", "dossier", "termijn"),
          List.of("register"),
          List.of("casus"),
          List.of(
              "overlegtafel",
              "trede",
              "escalatieoverleg",
              "rapportage",
              "clientondersteuning",
              "spoed",
              "vrijgave"),
          List.of("aanmelding"),
          List.of("overzicht"),
          List.of("monitor"),
          List.of("jaarcyclus"),
          List.of("voorbeeld", "start"));

  @ArchTest
  static final ArchRule onderdelen_kennen_elkaar_in_een_richting =
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule de_engine_blijft_in_process_en_config =
      noClasses()
          .that()
          .resideOutsideOfPackages("..process..", ROOT + ".config..")
          .should()
          .dependOnClassesThat(resideInAPackage("org.camunda.."));

  @ArchTest
  static final ArchRule het_web_blijft_in_web_en_config =
      noClasses()
          .that()
          .resideOutsideOfPackages("..web..", ROOT + ".config..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.springframework.web..", "org.springframework.http.."));

  @ArchTest
  static final ArchRule niemand_kent_de_instellingen =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".config..")
          .should()
          .dependOnClassesThat(resideInAPackage(ROOT + ".config.."));

  @ArchTest
  static final ArchRule een_domein_kent_zijn_eigen_buitenkant_niet =
      noClasses()
          .that()
          .resideOutsideOfPackages("..process..", "..web..", ROOT + ".config..")
          .should()
          .dependOnClassesThat(resideInAnyPackage(ROOT + "..process..", ROOT + "..web.."));

  @ArchTest
  static final ArchRule geen_veldinjectie =
      GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

  @ArchTest
  static final ArchRule geen_standaarduitvoer =
      GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static final ArchRule geen_oude_datums_als_gegeven =
      noFields().should().haveRawType(Date.class).allowEmptyShould(true);

  /** De engine rekent in {@code Date}; buiten haar grens hoogstens om een bibliotheek te vullen. */
  @ArchTest
  static final ArchRule geen_oude_datums_als_antwoord =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackages("..process..", ROOT + ".config..")
          .should()
          .haveRawReturnType(Date.class);

  @ArchTest
  static final ArchRule de_tijd_komt_van_de_klok =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callConstructor(Date.class);

  @ArchTest
  static final ArchRule de_tijdzone_komt_van_de_klok =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".config..")
          .should()
          .callMethod(ZoneId.class, "of", String.class);

  @ArchTest
  static final ArchRule een_uitvoering_is_van_haar_eigen_pakket =
      classes()
          .that()
          .haveSimpleNameEndingWith("Delegate")
          .should()
          .bePackagePrivate()
          .andShould()
          .resideInAPackage("..process..")
          .allowEmptyShould(true);

  @ArchTest
  static void een_lager_onderdeel_kent_geen_hoger(JavaClasses klassen) {
    for (int laag = 0; laag < LAGEN.size() - 1; laag++) {
      noClasses()
          .that()
          .resideInAnyPackage(pakketten(laag, laag + 1))
          .should()
          .dependOnClassesThat(resideInAnyPackage(pakketten(laag + 1, LAGEN.size())))
          .allowEmptyShould(true)
          .check(klassen);
    }
  }

  @ArchTest
  static final ArchRule elk_onderdeel_heeft_een_plaats =
      classes().should().resideInAnyPackage(plaatsen());

  private static String[] pakketten(int van, int tot) {
    return LAGEN.subList(van, tot).stream()
        .flatMap(List::stream)
        .map(onderdeel -> ROOT + "." + onderdeel + "..")
        .toArray(String[]::new);
  }

  private static String[] plaatsen() {
    return Stream.concat(
            Stream.of(ROOT, ROOT + ".config.."), Arrays.stream(pakketten(0, LAGEN.size())))
        .toArray(String[]::new);
  }
}
