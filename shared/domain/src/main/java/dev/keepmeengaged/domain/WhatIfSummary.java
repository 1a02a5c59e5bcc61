package dev.keepmeengaged.domain;

/**
 * What a what-if says of a change, in short. Every figure is that of {@link WhatIf#answer} for the
 * same change, to the bit.
 *
 * @param baseline the model's expectation for the course as it is, in percent
 * @param scenario the model's expectation with the change, in percent
 * @param support of the page mix after the change, without precedents
 */
public record WhatIfSummary(
    double baseline,
    double scenario,
    ValueOrReason<ExpectedChange> expectedChange,
    ValueOrReason<Integer> odds,
    Support support) {}
