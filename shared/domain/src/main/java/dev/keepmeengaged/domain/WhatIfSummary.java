package dev.keepmeengaged.domain;

/**
 * The main figures of a what-if. Every figure is bit for bit that of {@link WhatIf#answer} for the
 * same change.
 *
 * @param baseline the prediction for the course as it is, in percent
 * @param scenario the prediction with the change, in percent
 * @param support of the page mix after the change, without precedents
 */
public record WhatIfSummary(
    double baseline,
    double scenario,
    ValueOrReason<ExpectedChange> expectedChange,
    ValueOrReason<Integer> odds,
    Support support) {}
