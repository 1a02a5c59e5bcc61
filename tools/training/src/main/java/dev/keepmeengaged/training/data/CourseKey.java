package dev.keepmeengaged.training.data;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CourseId;

/** Which course a row is of; unique within a table. */
public record CourseKey(Company company, CourseId course) {}
