package dev.keepmeengaged.http;

/**
 * Answers a browser that goes there, as by a link or a form. A sender that takes HTML sees failures
 * as a page.
 */
@FunctionalInterface
public interface BrowserEndpoint extends Endpoint {}
