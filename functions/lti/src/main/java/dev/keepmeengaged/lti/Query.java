package dev.keepmeengaged.lti;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Puts parameters to an address, in the order of the calls. */
final class Query {

  private final StringBuilder address;

  private Query(String address) {
    this.address = new StringBuilder(address);
  }

  /** The address, which may have parameters already. */
  static Query at(String address) {
    return new Query(address);
  }

  Query and(String name, String value) {
    address
        .append(address.indexOf("?") < 0 ? '?' : '&')
        .append(name)
        .append('=')
        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    return this;
  }

  @Override
  public String toString() {
    return address.toString();
  }
}
