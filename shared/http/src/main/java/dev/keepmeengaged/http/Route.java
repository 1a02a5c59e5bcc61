package dev.keepmeengaged.http;

/**
 * A method on a path.
 *
 * @param method in capitals
 * @param resource the path as API Gateway knows it, with its parameters in braces, as in {@code
 *     /v1/companies/{company}/courses}
 */
public record Route(String method, String resource) {}
