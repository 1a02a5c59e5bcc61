/**
 * Opens the site from a course of a learning platform, for the people who make that course (LTI
 * 1.3). Reads nothing of a person but the roles.
 */
@NullMarked
package dev.keepmeengaged.lti;

import org.jspecify.annotations.NullMarked;
