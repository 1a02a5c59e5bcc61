package dev.keepmeengaged.http;

/** Answers the requests of one route. Implementations are thread-safe. */
@FunctionalInterface
public interface Endpoint {

  /**
   * The answer.
   *
   * @throws dev.keepmeengaged.domain.ServiceException when there is none; answered as a problem
   * @throws ProblemException when the request itself is at fault; answered as a problem
   */
  Response answer(Request request);
}
