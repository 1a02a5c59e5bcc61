package dev.keepmeengaged.whatif;

import static dev.keepmeengaged.predictions.WhatIfAnswer.fourDecimals;

import dev.keepmeengaged.domain.Band;
import dev.keepmeengaged.domain.Calibration;
import dev.keepmeengaged.domain.ChangeCalibration;
import dev.keepmeengaged.domain.CourseMix;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.domain.PortableForest;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.SliderModel;
import dev.keepmeengaged.domain.SliderScale;
import dev.keepmeengaged.domain.Support;
import dev.keepmeengaged.domain.TrainingRange;
import dev.keepmeengaged.domain.TypicalRanges;
import dev.keepmeengaged.domain.WhatIfModel;
import dev.keepmeengaged.http.ReleaseMembers;
import dev.keepmeengaged.json.JsonWriter;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The answer with what it takes to work out the figures of a course's sliders. Columns of numbers
 * are base64: the lowest bytes of all numbers first, then the next ones, since equal bytes side by
 * side compress better.
 *
 * @param model whose calibration the figures need
 */
record ReducedForestAnswer(Release release, SliderModel sliders, WhatIfModel model)
    implements Consumer<JsonWriter> {

  /** Of the form of the columns; another form has another number. */
  static final int FORMAT = 1;

  /**
   * The most leaves of a forest that is sent. Compressed, an answer has some six bytes a leaf, so
   * this many take 100 kB: more than a page should load for one course.
   */
  static final int MOST_LEAVES = 16_000;

  @Override
  public void accept(JsonWriter json) {
    ReleaseMembers.write(json, release)
        .member("company", sliders.course().company().name())
        .member("course", sliders.course().id().value())
        .member("observed", sliders.course().engagementScore())
        .member("baseline", fourDecimals(sliders.baseline()))
        .member("format", FORMAT)
        .object(
            "trees",
            t ->
                t.member("used", sliders.forest().trees())
                    .member("of", model.forest().trees())
                    .member("outOfBag", sliders.trees().outOfBag()))
        .objects("sliders", sliders.sliders(), this::write)
        .object("forest", sent(), ReducedForestAnswer::write)
        .object("calibration", c -> write(c, model.calibration()))
        .object("support", this::writeSupport)
        .object("ownCourses", this::writeOwnCourses);
  }

  private Optional<PortableForest> sent() {
    return Optional.of(sliders.forest()).filter(f -> f.leaves().length <= MOST_LEAVES);
  }

  private void write(JsonWriter json, SliderScale slider) {
    TrainingRange seen = model.trained().seen(slider.feature());
    json.member("feature", slider.feature().id())
        .member("own", slider.own())
        .member("position", slider.position())
        .member("mayBeResult", slider.feature().mayBeResult())
        .object(
            "seen",
            s ->
                s.member("lowest", seen.lowest())
                    .member("highest", seen.highest())
                    .member("exact", seen.exact()));
  }

  private static void write(JsonWriter json, PortableForest forest) {
    json.member("splits", Base64.getEncoder().encodeToString(forest.splits()))
        .member("thresholds", columns(forest.thresholds()))
        .member("leaves", columns(forest.leaves()));
  }

  private void write(JsonWriter json, Calibration calibration) {
    json.object("mixChange", calibration.mixChange(), ReducedForestAnswer::write)
        .object("otherChange", calibration.otherChange(), ReducedForestAnswer::write)
        .object("odds", calibration.odds(), (o, odds) -> o.member("slope", odds.slope()))
        .object("typicalRange", calibration.ranges(), this::write);
  }

  private static void write(JsonWriter json, ChangeCalibration calibration) {
    json.member("shrinkage", calibration.shrinkage())
        .member("forestVariance", calibration.forestVariance())
        .member("growth", calibration.growth())
        .member("floor", calibration.floor())
        .member("width", calibration.chosenWidth());
  }

  /** The classes of courses with about as many learners. */
  private void write(JsonWriter json, TypicalRanges ranges) {
    List<Band> residuals = ranges.residuals(sliders.course().score().users());
    json.numbers("spreadEdges", ranges.spreadEdges())
        .numbers("levelEdges", ranges.levelEdges())
        .numbers("low", residuals.stream().map(Band::low).toList())
        .numbers("high", residuals.stream().map(Band::high).toList());
  }

  private void writeSupport(JsonWriter json) {
    json.member("ofKnownCompany", sliders.ofKnownCompany())
        .member("neighbours", Support.NEIGHBOURS)
        .object("own", sliders.own(), ReducedForestAnswer::write)
        .object("training", t -> write(t, sliders.training()));
  }

  private void writeOwnCourses(JsonWriter json) {
    json.member("of", sliders.others())
        .objects("nearest", sliders.nearest(), ReducedForestAnswer::write);
  }

  private static void write(JsonWriter json, CourseMix course) {
    json.member("course", course.course().value())
        .member("engagementScore", course.score().engagementScore())
        .member("smallSample", course.score().smallSample())
        .numbers("tenths", Arrays.stream(course.mix().tenths()).boxed().toList());
  }

  private static void write(JsonWriter json, Map<PageMix, Integer> mixes) {
    List<Map.Entry<PageMix, Integer>> sorted =
        mixes.entrySet().stream()
            .sorted(Comparator.comparing(mix -> mix.getKey().tenths(), Arrays::compare))
            .toList();
    char[] tenths = new char[Feature.PAGE_TYPES.size() * sorted.size()];
    byte[] courses = new byte[sorted.size()];
    for (int mix = 0; mix < sorted.size(); mix++) {
      int[] shares = sorted.get(mix).getKey().tenths();
      for (int type = 0; type < shares.length; type++) {
        tenths[type * sorted.size() + mix] = (char) shares[type];
      }
      courses[mix] = (byte) Math.min(Support.NEIGHBOURS, sorted.get(mix).getValue());
    }
    json.member("tenths", columns(tenths))
        .member("courses", Base64.getEncoder().encodeToString(courses));
  }

  private static String columns(char[] numbers) {
    byte[] bytes = new byte[2 * numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      bytes[i] = (byte) numbers[i];
      bytes[numbers.length + i] = (byte) (numbers[i] >> 8);
    }
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String columns(float[] numbers) {
    byte[] bytes = new byte[4 * numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      int bits = Float.floatToIntBits(numbers[i]);
      for (int plane = 0; plane < 4; plane++) {
        bytes[plane * numbers.length + i] = (byte) (bits >> (8 * plane));
      }
    }
    return Base64.getEncoder().encodeToString(bytes);
  }
}
