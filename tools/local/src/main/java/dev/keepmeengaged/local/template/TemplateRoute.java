package dev.keepmeengaged.local.template;

/**
 * A route of the API in the template.
 *
 * @param method in upper case
 * @param path with its parameters in braces, as in {@code /v1/companies/{company}/courses}
 */
public record TemplateRoute(String method, String path) {}
