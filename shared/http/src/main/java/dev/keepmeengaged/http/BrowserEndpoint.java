package dev.keepmeengaged.http;

/**
 * Answers a browser that goes there, as by a link or a form. A sender that takes HTML sees failures
 * as a page.
 */
public interface BrowserEndpoint extends Endpoint {

  /** The form and the language of those pages. */
  Pages pages();
}
