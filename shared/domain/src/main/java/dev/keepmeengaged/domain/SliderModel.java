package dev.keepmeengaged.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that it takes to work out the figures for any setting of a course's sliders without
 * the service: the parts of the model and of the published page mixes that the sliders can reach.
 *
 * @param course whose sliders
 * @param baseline the model's expectation for the course as it is, in percent
 * @param trees the trees that predict for the course
 * @param sliders in the order of their features; without the page types where the course has no
 *     page mix
 * @param forest reduced to these sliders
 * @param ofKnownCompany whether the model can know the course's company; where it does not, no mix
 *     has support
 * @param own how many other courses of the company have each mix; empty when the release has no
 *     mixes
 * @param nearest the company's other courses with the mixes nearest to the course's, nearest first,
 *     at most {@value #NEAREST}, whatever their scores and learners; empty without a page mix or
 *     mixes
 * @param training how many other training rows of the company's profile have each mix; empty where
 *     none stand in
 */
public record SliderModel(
    Course course,
    double baseline,
    TreeSelection trees,
    List<SliderScale> sliders,
    PortableForest forest,
    boolean ofKnownCompany,
    Optional<Map<PageMix, Integer>> own,
    List<CourseMix> nearest,
    Map<PageMix, Integer> training) {

  /** More courses than this are not told apart beside a slider, and would be slow to load. */
  public static final int NEAREST = 200;

  public SliderModel {
    sliders = List.copyOf(sliders);
    own = own.map(Map::copyOf);
    nearest = List.copyOf(nearest);
    training = Map.copyOf(training);
  }

  /**
   * The sliders of a course.
   *
   * @param own the mixes of the course's company; empty when the release has none
   * @throws ImpossibleRequestException when the course is outside the model's scope
   */
  public static SliderModel of(Course course, WhatIfModel model, Optional<CompanyMixes> own) {
    course.requireInModelScope();
    TreeSelection trees = TreeSelection.of(course, model.forest().trees());
    FeatureVector complete = course.features().orElse(model.trained().medians());
    List<SliderScale> sliders = sliders(course, complete, model.trained());
    return new SliderModel(
        course,
        model.forest().predict(complete, trees.mask()),
        trees,
        sliders,
        model.forest().portable(complete, trees.mask(), sliders),
        Support.ofKnownCompany(course, model.profiles()),
        own.map(mixes -> mixes.countsWithout(course.id())),
        own.flatMap(mixes -> nearest(course, mixes)).orElse(List.of()),
        model.profiles().map(mixes -> mixes.countsWithout(course)).orElse(Map.of()));
  }

  private static Optional<List<CourseMix>> nearest(Course course, CompanyMixes own) {
    return PageMix.in(course.features()).map(mix -> own.nearest(course.id(), mix, 1, NEAREST));
  }

  /** The number of the company's other courses that have a page mix. */
  public int others() {
    return own.stream().flatMap(mixes -> mixes.values().stream()).mapToInt(Integer::intValue).sum();
  }

  private static List<SliderScale> sliders(
      Course course, FeatureVector complete, TrainedFeatures trained) {
    boolean mixed = PageMix.in(course.features()).isPresent();
    return Arrays.stream(Feature.values())
        .filter(feature -> feature.slider() && trained.has(feature))
        .filter(feature -> mixed || !feature.pageType())
        .map(feature -> new SliderScale(feature, complete.raw(feature)))
        .sorted(Comparator.comparing(SliderScale::feature))
        .toList();
  }
}
