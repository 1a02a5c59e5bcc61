package dev.keepmeengaged.http;

import dev.keepmeengaged.domain.Visibility;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as API Gateway passed it on. Path parameters and body are checked only when they are
 * read.
 *
 * @param id that connects the answer, the log and the sender's own records
 * @param gatewayId the gateway's own id of the request
 * @param functionVersion the version of the code that answers
 * @param resource the route's path, with its parameters in braces
 * @param path the path as it was sent
 * @param pathParameters still percent-encoded, as a REST API passes them
 * @param query each parameter's values, decoded
 * @param caller what the authorizer says of the caller; empty when it says nothing
 */
public record Request(
    String id,
    String gatewayId,
    String functionVersion,
    String method,
    String resource,
    String path,
    Map<String, String> pathParameters,
    Map<String, List<String>> query,
    Headers headers,
    Body body,
    Optional<Visibility> caller) {

  /**
   * The body as API Gateway passed it on.
   *
   * @param text empty when there is none
   */
  record Body(String text, boolean base64) {}

  /**
   * A path parameter of the route, percent-decoded once.
   *
   * @throws ProblemException (400) when it is not percent-encoded UTF-8
   */
  public String pathParameter(String name) {
    String encoded = pathParameters.get(name);
    if (encoded == null) {
      throw new IllegalStateException(resource + " has no parameter " + name);
    }
    return PercentEncoding.decode(encoded)
        .orElseThrow(
            () ->
                ProblemException.malformed(
                    name, "not-percent-encoded", "The path is not percent-encoded UTF-8 text."));
  }

  /**
   * The companies that the caller may see.
   *
   * @throws ProblemException (401) when it is not known
   */
  public Visibility visibility() {
    return caller.orElseThrow(
        () ->
            new ProblemException(
                ProblemDocument.of(
                    ProblemKind.UNAUTHORIZED,
                    "There is no token with the request, or it is not valid any more.")));
  }

  /** The query parameters, where the route knows the given ones only. */
  public Parameters parameters(String... known) {
    return new Parameters(query, List.of(known));
  }

  /**
   * The parameters of a form: in the body of a POST, else in the query. Others than the known ones
   * are passed over.
   *
   * @throws ProblemException when the body is no form (400) or too large (413)
   */
  public Parameters form(String... known) {
    Map<String, List<String>> values =
        new HashMap<>(method.equals("POST") ? FormBody.read(this) : query);
    values.keySet().retainAll(List.of(known));
    return new Parameters(values, List.of(known));
  }

  /** The token of the Authorization header; empty when there is none in that form. */
  public Optional<String> bearerToken() {
    return headers.get("Authorization").flatMap(BearerToken::in);
  }

  /**
   * The values of the cookies of this name, as they were sent; browsers can send several.
   * Semicolons alone are between cookies (RFC 6265, 4.2.1 and 5.4): browsers let values have
   * commas, and another host below the same domain may have set such a value.
   */
  public List<String> cookies(String name) {
    return headers.lines("Cookie").stream()
        .flatMap(line -> Arrays.stream(line.split(";", -1)))
        .map(String::strip)
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1))
        .toList();
  }

  /**
   * The body as a JSON object.
   *
   * @throws ProblemException when it is of another type (415), too large (413) or malformed (400)
   */
  public RequestMembers jsonObject() {
    return JsonBody.read(this);
  }
}
