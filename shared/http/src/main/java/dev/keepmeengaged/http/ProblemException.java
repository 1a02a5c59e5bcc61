package dev.keepmeengaged.http;

import dev.keepmeengaged.domain.Problem;
import java.util.List;

/** A request is at fault in a way that the HTTP layer finds. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemDocument problem;

  ProblemException(ProblemDocument problem) {
    super(problem.detail());
    this.problem = problem;
  }

  /** A malformed request (400), at fault in one place. */
  static ProblemException malformed(String pointer, String code, String message) {
    return malformed(List.of(new Problem(pointer, code, message)));
  }

  /** A malformed request (400), at fault in these places. */
  static ProblemException malformed(List<Problem> errors) {
    return new ProblemException(ProblemDocument.malformed(errors));
  }

  /**
   * A request that is refused, at fault in no single place.
   *
   * @param code the kind, stable, for programs
   * @param detail a sentence on this occurrence
   */
  public static ProblemException of(String code, String detail) {
    return new ProblemException(ProblemDocument.of(ProblemKind.byCode(code), detail));
  }

  public ProblemDocument problem() {
    return problem;
  }
}
