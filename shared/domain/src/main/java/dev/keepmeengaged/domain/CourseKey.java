package dev.keepmeengaged.domain;

/** The key of a course: a course id is unique only within its company. */
public record CourseKey(Company company, CourseId course) {}
