package dev.keepmeengaged.tokens;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** Addresses that keys may be read from, and browsers sent to. */
public final class SecureAddress {

  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost");

  private SecureAddress() {}

  /**
   * The address in a text, when it is one of https, or of http on this very machine, without user,
   * query and fragment.
   */
  public static Optional<URI> in(String text) {
    return ofEndpoint(text).filter(uri -> uri.getRawQuery() == null);
  }

  /** The same of the address of an endpoint, which may have a query (RFC 6749, 3.1). */
  public static Optional<URI> ofEndpoint(String text) {
    try {
      URI uri = new URI(text);
      String scheme = String.valueOf(uri.getScheme());
      String host = String.valueOf(uri.getHost());
      boolean plain = uri.getRawUserInfo() == null && uri.getRawFragment() == null;
      boolean secure = scheme.equals("https") && uri.getHost() != null;
      boolean local = scheme.equals("http") && THIS_MACHINE.contains(host);
      return plain && (secure || local) ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
