package dev.keepmeengaged.domain;

/**
 * Some of a company's courses.
 *
 * @param company what the list of companies says of it
 */
public record CompanyCourses(CompanyScores company, Page<CourseScore> page) {}
