package dev.keepmeengaged.domain;

/**
 * The change of the score that goes with a change of a course, by the model.
 *
 * @param value in points
 * @param band how far the model agrees with itself: where forests grown on other courses see the
 *     change; not the range of outcomes
 */
public record ExpectedChange(double value, Band band) {}
