package dev.keepmeengaged.domain;

/** Which course is meant: the id alone does not say, since it is unique within its company only. */
public record CourseKey(Company company, CourseId course) {}
