package dev.keepmeengaged.domain;

import dev.keepmeengaged.domain.RoomToImprove.Counts;
import dev.keepmeengaged.domain.Segment.Bound;
import dev.keepmeengaged.domain.Segment.Condition;
import java.util.List;
import java.util.Optional;

/** Segments of made-up companies, for tests. */
public final class SampleSegments {

  private static final MixMove TO_INTERACTIVE =
      new MixMove(Feature.CONTENT, Feature.INTERACTIVE, RoomToImprove.POINTS);

  /** Of a company with two segments and two courses that have room to improve. */
  public static final CompanySegments HERON =
      new CompanySegments(
          120,
          List.of(
              new Segment(
                  List.of(
                      new Condition(Feature.LENGTH_HOURS, Bound.BELOW, 2),
                      new Condition(Feature.GRADED_ASSESSMENT, Bound.NONE, 0)),
                  34,
                  86,
                  41,
                  -13.25,
                  0.005),
              new Segment(
                  List.of(new Condition(Feature.INTERACTIVE, Bound.AT_LEAST, 12)),
                  20,
                  100,
                  66.5,
                  9,
                  0.0125)),
          new RoomToImprove(
              true,
              new Counts(154, 140, 133, 60, 12, 2),
              List.of(
                  new Improvement(
                      new CourseScore(new CourseId("𝒜 é"), 33.3, 105, Optional.of("Où é?")),
                      TO_INTERACTIVE,
                      Optional.of(ReplacedPages.by(TO_INTERACTIVE, 3, 28)),
                      new ExpectedChange(4.2, new Band(1.1, 7.3)),
                      Optional.of(61),
                      Support.Level.HIGH,
                      Support.Basis.OWN_COURSES),
                  new Improvement(
                      new CourseScore(new CourseId("2"), 60, 9),
                      new MixMove(
                          Feature.EXTERNAL, Feature.NOT_GRADED_ASSESSMENT, RoomToImprove.POINTS),
                      Optional.empty(),
                      new ExpectedChange(1.7, new Band(0.1, 3.3)),
                      Optional.empty(),
                      Support.Level.MEDIUM,
                      Support.Basis.SAME_PROFILE))));

  /** Of a company for which there is nothing to say. */
  public static final CompanySegments EGRET =
      new CompanySegments(
          1, List.of(), new RoomToImprove(true, new Counts(3, 2, 1, 0, 0, 0), List.of()));

  /** Of a company for which nothing was searched, since the model is not calibrated. */
  public static final CompanySegments NOT_SEARCHED =
      new CompanySegments(
          1, List.of(), new RoomToImprove(false, new Counts(1, 0, 0, 0, 0, 0), List.of()));

  private SampleSegments() {}
}
