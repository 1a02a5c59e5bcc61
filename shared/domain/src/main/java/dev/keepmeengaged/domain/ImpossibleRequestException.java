package dev.keepmeengaged.domain;

import java.util.List;

/** A request that is understood but cannot be fulfilled as it stands. */
public final class ImpossibleRequestException extends ServiceException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<Problem> problems;

  /**
   * @param code the kind, stable, for programs: {@code impossible-change}, {@code
   *     outside-model-scope}
   * @param problems where, in the order of the request; may be empty
   */
  public ImpossibleRequestException(String code, String message, List<Problem> problems) {
    super(message, null);
    this.code = code;
    this.problems = List.copyOf(problems);
  }

  public String code() {
    return code;
  }

  public List<Problem> problems() {
    return problems;
  }
}
