package dev.keepmeengaged.domain;

/**
 * A company's line in the list of companies.
 *
 * @param courses number of its courses, at least 1
 * @param scores quartiles of their engagement scores, in percent
 */
public record CompanyScores(Company company, int courses, Quartiles scores) {}
