package dev.keepmeengaged.local.template;

/**
 * A method of a path of the API.
 *
 * @param method in upper case
 * @param path with its parameters in braces, as in {@code /v1/companies/{company}/courses}
 */
public record TemplateRoute(String method, String path) {}
