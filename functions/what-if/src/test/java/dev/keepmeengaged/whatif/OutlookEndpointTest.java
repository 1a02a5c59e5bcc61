package dev.keepmeengaged.whatif;

import static dev.keepmeengaged.whatif.GoldenCourses.COURSES;
import static dev.keepmeengaged.whatif.GoldenCourses.MODEL;
import static dev.keepmeengaged.whatif.GoldenCourses.RELEASE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Calibration;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyMixesRepository;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.domain.WhatIfModel;
import dev.keepmeengaged.domain.memory.InMemoryCatalogue;
import dev.keepmeengaged.http.testing.Answer;
import dev.keepmeengaged.http.testing.Contract;
import dev.keepmeengaged.http.testing.GatewayCall;
import dev.keepmeengaged.http.testing.Outage;
import dev.keepmeengaged.predictions.CourseReader;
import dev.keepmeengaged.predictions.ServedModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Over the model of the committed sample, and courses with the features of its golden rows. */
class OutlookEndpointTest {

  private static final Contract CONTRACT = Contract.read();

  /** Many courses answered twice over are slow: these few differ in trees and in mixes. */
  private static final int COMPARED = 12;

  /** Like c0, but for its content pages: the five page types do not sum to 100. */
  private static final Course NO_MIX = withoutMix(COURSES.get(0));

  private final InMemoryCatalogue catalogue =
      new InMemoryCatalogue().with(RELEASE.data(), courses());
  private final List<Set<Company>> reads = new ArrayList<>();
  private final WhatIfHandler handler = serving(MODEL, catalogue);

  private static Catalogue courses() {
    List<Course> courses = new ArrayList<>(COURSES);
    courses.add(NO_MIX);
    return Catalogue.of(courses);
  }

  private static Course withoutMix(Course course) {
    return new Course(
        course.company(),
        new CourseId("no mix"),
        course.engagementScore(),
        course.features().with(Map.of(Feature.CONTENT, 1.5)),
        course.outOfBag());
  }

  private WhatIfHandler serving(ServedModel model, CompanyMixesRepository mixes) {
    return new WhatIfHandler(
        () -> Optional.of(RELEASE),
        new CourseReader(catalogue, catalogue, new NotedMixes(mixes, reads)),
        release -> model,
        Clock.systemUTC());
  }

  private static GatewayCall outlook(String company, String course) {
    return GatewayCall.get("/v1/companies/{company}/courses/{course}/outlook")
        .path("company", company)
        .path("course", course);
  }

  private Answer answer(GatewayCall call) {
    return checked(call, handler);
  }

  private static Answer checked(GatewayCall call, WhatIfHandler handler) {
    Answer answer = call.to(handler);
    assertThat(CONTRACT.violations(call, answer)).isEmpty();
    return answer;
  }

  /** The answer to a what-if, made a point of: the fields that an outlook has of it. */
  private Map<String, @Nullable Object> whatIf(
      Course course, Map<Feature, Double> changes, String rebalance) {
    String targets =
        new TreeMap<>(changes)
            .entrySet().stream()
                .map(change -> "\"" + change.getKey().id() + "\":" + change.getValue())
                .collect(Collectors.joining(","));
    Answer answer =
        GatewayCall.post(
                "/v1/what-if",
                "{\"company\":\"heron\",\"course\":\"%s\",\"changes\":{%s},\"rebalance\":\"%s\"}"
                    .formatted(course.id().value(), targets, rebalance))
            .to(handler);
    assertThat(answer.status()).isEqualTo(200);
    Map<String, @Nullable Object> point = new HashMap<>();
    point.put("delta", answer.at("/delta"));
    point.put("expectedChange", answer.at("/expectedChange"));
    boolean known = answer.at("/expectedChangeInterval") != null;
    point.put("low", known ? answer.at("/expectedChangeInterval/low") : null);
    point.put("high", known ? answer.at("/expectedChangeInterval/high") : null);
    point.put("support", answer.at("/support/level"));
    point.put("basis", answer.at("/support/basis/code"));
    point.put("distance", answer.at("/support/distance"));
    point.put("reason", shared(answer.at("/reasons/expectedChange")));
    point.put("odds", answer.at("/odds"));
    point.put("confidence", answer.at("/confidence"));
    point.put("oddsReason", shared(answer.at("/reasons/odds")));
    return point;
  }

  /** A reason as an outlook lists it: the distance stands at the points. */
  private static @Nullable Object shared(@Nullable Object reason) {
    if (reason == null) {
      return null;
    }
    Map<Object, Object> copy = new HashMap<>((Map<?, ?>) reason);
    Map<Object, Object> values = new HashMap<>((Map<?, ?>) field(reason, "values"));
    values.remove("distance");
    copy.put("values", values);
    return copy;
  }

  /** A point or a swap, with its reasons in the place of their numbers. */
  private static Map<String, @Nullable Object> resolved(Answer answer, Object point) {
    Map<String, @Nullable Object> resolved = new HashMap<>();
    ((Map<?, ?>) point)
        .forEach(
            (name, value) ->
                resolved.put(
                    String.valueOf(name),
                    String.valueOf(name).toLowerCase(Locale.ROOT).endsWith("reason")
                            && value != null
                        ? items(answer.at("/reasons")).get(((Number) value).intValue())
                        : value));
    return resolved;
  }

  @Test
  void everyPoint_isWhatAWhatIfAnswers_toTheDigit() {
    for (Course course : COURSES.subList(0, COMPARED)) {
      Answer answer = answer(outlook("heron", course.id().value()));
      for (Object curve : items(answer.at("/curves"))) {
        Feature feature = Feature.byId(String.valueOf(field(curve, "feature"))).orElseThrow();
        for (Object point : items(field(curve, "points"))) {
          double value = ((Number) field(point, "value")).doubleValue();
          Map<String, @Nullable Object> asked =
              whatIf(course, Map.of(feature, value), feature.pageType() ? "proportional" : "none");
          asked.keySet().removeAll(Set.of("odds", "confidence", "oddsReason"));
          asked.put("value", field(point, "value"));

          assertThat(resolved(answer, point)).as(feature + " " + value).isEqualTo(asked);
        }
      }
    }
  }

  @Test
  void everySwap_isWhatAWhatIfAnswers_toTheDigit_orCannotBeMade() {
    for (Course course : COURSES.subList(0, COMPARED)) {
      Answer answer = answer(outlook("heron", course.id().value()));
      PageMix present = PageMix.in(course.features()).orElseThrow();
      for (Object swap : items(answer.at("/swaps"))) {
        Feature from = Feature.byId(String.valueOf(field(swap, "from"))).orElseThrow();
        Feature to = Feature.byId(String.valueOf(field(swap, "to"))).orElseThrow();
        Map<String, @Nullable Object> resolved = resolved(answer, swap);
        Optional<PageMix> mix = present.moving(from, to, 10);
        if (mix.isPresent()) {
          Map<String, @Nullable Object> asked = whatIf(course, mix.get().percents(), "none");
          asked.putAll(Map.of("from", from.id(), "to", to.id(), "points", 10));
          assertPages(resolved.remove("pages"), course, present.percent(from));
          assertThat(resolved).isEqualTo(asked);
        } else {
          assertThat(resolved.get("pages")).isNull();
          assertThat(field(Objects.requireNonNull(resolved.get("reason")), "code"))
              .isEqualTo("too-few-points");
          assertThat(resolved.get("oddsReason")).isEqualTo(resolved.get("reason"));
          assertThat(resolved.values()).filteredOn(Objects::nonNull).hasSize(5);
        }
      }
    }
  }

  /** Ten points of 40 pages are 4, of those of the type that gives them. */
  private static void assertPages(@Nullable Object pages, Course course, double share) {
    if (course.description().pages().isEmpty()) {
      assertThat(pages).isNull();
    } else {
      assertThat(field(Objects.requireNonNull(pages), "replaced")).isEqualTo(4);
      assertThat(field(pages, "of")).isEqualTo((int) Math.round(share * 40 / 100));
    }
  }

  @Test
  void theCourseAsItIs_isThatOfAWhatIf() {
    for (Course course : COURSES.subList(0, COMPARED)) {
      Answer outlook = answer(outlook("heron", course.id().value()));
      Answer whatIf =
          GatewayCall.post(
                  "/v1/what-if",
                  "{\"company\":\"heron\",\"course\":\"%s\",\"changes\":{}}"
                      .formatted(course.id().value()))
              .to(handler);

      for (String field : List.of("/observed", "/baseline", "/trees", "/warnings")) {
        assertThat(outlook.at(field)).as(field).isEqualTo(whatIf.at(field));
      }
    }
  }

  @Test
  void reasons_areListedOnce() {
    List<?> reasons = items(answer(outlook("heron", "c0")).at("/reasons"));

    assertThat(reasons).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void aCourseWithoutAPageMix_saysSo_whereAPageTypeWouldChange() {
    Answer answer = answer(outlook("heron", "no mix"));

    for (Object swap : items(answer.at("/swaps"))) {
      assertThat(resolved(answer, swap).get("reason")).extracting("code").isEqualTo("mix-sum");
    }
    for (Object curve : items(answer.at("/curves"))) {
      Feature feature = Feature.byId(String.valueOf(field(curve, "feature"))).orElseThrow();
      if (feature.pageType()) {
        assertThat(resolved(answer, curve).get("reason")).extracting("code").isEqualTo("mix-sum");
        assertThat(items(field(curve, "points"))).hasSize(1);
      }
    }
  }

  @Test
  void withoutCalibration_orMixesOfTheCompany_everyChangeHasTheReason() {
    WhatIfModel model = MODEL.model();
    ServedModel uncalibrated =
        new ServedModel(
            new WhatIfModel(model.forest(), model.trained(), Calibration.NONE, Optional.empty()),
            MODEL.research());
    ServedModel withoutProfiles =
        new ServedModel(
            new WhatIfModel(model.forest(), model.trained(), model.calibration(), Optional.empty()),
            MODEL.research());
    InMemoryCatalogue older = new InMemoryCatalogue().withoutMixes(RELEASE.data(), courses());

    assertThat(codes(checked(outlook("heron", "c0"), serving(uncalibrated, catalogue))))
        .contains("not-calibrated");
    assertThat(codes(checked(outlook("heron", "c0"), serving(withoutProfiles, older))))
        .contains("no-mixes-published")
        .doesNotContain("no-course-near");
  }

  private static List<Object> codes(Answer answer) {
    List<Object> codes = new ArrayList<>();
    items(answer.at("/reasons")).forEach(reason -> codes.add(field(reason, "code")));
    return codes;
  }

  @Test
  void theMixesOfTheCompany_areReadOnce_andForACourseThatIsThere() {
    answer(outlook("heron", "c0"));
    answer(outlook("heron", "c99999"));
    answer(outlook("heron", "none"));

    assertThat(reads).containsExactly(Set.of(new Company("heron")));
  }

  @Test
  void anOutageOfTheMixes_isUnavailable_andNoLackOfSupport() {
    Answer answer = checked(outlook("heron", "c0"), serving(MODEL, new Outage()));

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.body()).doesNotContain("secret");
  }

  private static List<?> items(@Nullable Object array) {
    return (List<?>) Objects.requireNonNull(array);
  }

  private static Object field(Object object, String name) {
    return Objects.requireNonNull(((Map<?, ?>) object).get(name));
  }
}
