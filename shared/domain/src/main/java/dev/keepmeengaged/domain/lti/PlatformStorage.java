package dev.keepmeengaged.domain.lti;

/**
 * A secret that the platform's page keeps for a browser, where cookies may be refused.
 *
 * @param frame the name of the platform's frame that keeps it, or {@code _parent}
 * @param secret that only this browser gets back
 */
public record PlatformStorage(String frame, String secret) {}
