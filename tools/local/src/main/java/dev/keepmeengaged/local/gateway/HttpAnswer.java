package dev.keepmeengaged.local.gateway;

import dev.keepmeengaged.local.gateway.HttpRequest.Header;
import java.util.List;

/** An answer as it goes over the wire, its body in UTF-8. */
public record HttpAnswer(int status, List<Header> headers, String body) {

  public HttpAnswer {
    headers = List.copyOf(headers);
  }
}
