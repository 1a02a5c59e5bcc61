package dev.keepmeengaged.http;

import java.util.Optional;
import java.util.regex.Pattern;

/** What an id of a request may look like: it is echoed, logged and used as a URI reference. */
public final class RequestId {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~=+-]{0,127}");

  private RequestId() {}

  /** The id, where it has that form. */
  public static Optional<String> valid(String id) {
    return FORM.matcher(id).matches() ? Optional.of(id) : Optional.empty();
  }
}
