package dev.keepmeengaged.domain;

/** Mean and quartiles of a feature over a company's courses, in the feature's unit. */
public record FeatureStatistics(double mean, Quartiles quartiles) {}
