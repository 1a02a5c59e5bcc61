package dev.keepmeengaged.domain;

import java.util.List;

/** A well-formed request that cannot be fulfilled. */
public final class ImpossibleRequestException extends ServiceException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<Problem> problems;

  /**
   * @param code the kind, stable, for programs: {@code impossible-change}, {@code
   *     outside-model-scope}
   * @param problems the places at fault, in the order of the request; may be empty
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
