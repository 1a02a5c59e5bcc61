package dev.keepmeengaged.domain;

/**
 * A fault at one place of a request.
 *
 * @param pointer the place: a JSON pointer (RFC 6901) into the body, or the name of a parameter
 * @param code stable, for programs: lower case with hyphens
 * @param message one sentence, for people
 */
public record Problem(String pointer, String code, String message) {}
