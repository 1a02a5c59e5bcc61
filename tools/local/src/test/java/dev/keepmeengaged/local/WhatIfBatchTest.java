package dev.keepmeengaged.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.local.RecordedFunctions.Recorded;
import dev.keepmeengaged.local.gateway.HttpRequest;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a batch of what-ifs costs. The release is looked up once a minute, and not counted here.
 * What is not found is read a second time, strongly consistent.
 */
class WhatIfBatchTest {

  private static final DataVersion DATA = new DataVersion("data");

  private static LocalServices services;
  private static RecordedFunctions functions;

  @BeforeAll
  static void publish() {
    LocalStack stack = new LocalStack(new ProjectFolder(Path.of("../..")).template());
    services = LocalServices.start(stack, LocalServices.Options.forgotten());
    ReleaseFixture release = new ReleaseFixture(services.publishTarget());
    release.write(
        DATA,
        Catalogue.of(
            IntStream.range(0, 100)
                .mapToObj(i -> ReleaseFixture.course("company " + i, "course", 50))
                .toList()));
    release.point(DATA, release.uploadSampleModel());
    functions = RecordedFunctions.start(stack, services);
    functions.answer(batch(items(0, 1, "course")));
  }

  @AfterAll
  static void stop() {
    services.close();
  }

  @Test
  void hundredCoursesOfHundredCompanies_areTwoRequests_theSecondForTheMixesOfAll() {
    Recorded recorded = functions.answer(batch(items(0, 100, "course")));

    assertThat(count(recorded, "\"delta\":0")).isEqualTo(100);
    assertThat(count(recorded, "no-mixes-published")).isZero();
    assertThat(recorded.calls()).hasSize(2);
  }

  @Test
  void hundredUnknownCoursesOfHundredCompanies_areThreeRequests() {
    Recorded recorded =
        functions.answer(batch(Stream.concat(items(0, 50, "other"), items(100, 50, "course"))));

    assertThat(count(recorded, "/problems/unknown-course")).isEqualTo(50);
    assertThat(count(recorded, "/problems/unknown-company")).isEqualTo(50);
    assertThat(recorded.calls()).hasSize(3);
  }

  /** The last by name is not asked for: that it has no such course is true of it as well. */
  @Test
  void hundredUnknownCompanies_areThreeRequests() {
    Recorded recorded = functions.answer(batch(items(100, 100, "course")));

    assertThat(count(recorded, "/problems/unknown-company")).isEqualTo(99);
    assertThat(count(recorded, "/problems/unknown-course")).isEqualTo(1);
    assertThat(recorded.answer().body()).contains("\\\"company 199\\\" has no course");
    assertThat(recorded.calls()).hasSize(3);
  }

  @Test
  void knownAndUnknownOnes_areFourRequests() {
    Recorded recorded =
        functions.answer(batch(Stream.concat(items(0, 99, "course"), items(99, 1, "other"))));

    assertThat(count(recorded, "\"delta\":0")).isEqualTo(99);
    assertThat(count(recorded, "/problems/unknown-course")).isEqualTo(1);
    assertThat(recorded.calls()).hasSize(4);
  }

  @Test
  void oneCourseManyTimes_isTwoRequests_oneOfThemForTheMixes() {
    Recorded recorded =
        functions.answer(batch(IntStream.range(0, 100).mapToObj(i -> item("company 7", "course"))));

    assertThat(count(recorded, "\"delta\":0")).isEqualTo(100);
    assertThat(recorded.calls()).hasSize(2);
  }

  private static HttpRequest batch(Stream<String> items) {
    return RecordedFunctions.post(
        "/v1/what-if/batch", items.collect(Collectors.joining(",", "{\"items\":[", "]}")));
  }

  private static Stream<String> items(int from, int count, String course) {
    return IntStream.range(from, from + count).mapToObj(i -> item("company " + i, course));
  }

  private static String item(String company, String course) {
    return "{\"company\":\"%s\",\"course\":\"%s\"}".formatted(company, course);
  }

  private static int count(Recorded recorded, String text) {
    assertThat(recorded.answer().status()).isEqualTo(200);
    return recorded.answer().body().split(Pattern.quote(text), -1).length - 1;
  }
}
