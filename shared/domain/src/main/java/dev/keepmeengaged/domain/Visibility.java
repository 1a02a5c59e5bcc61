package dev.keepmeengaged.domain;

import java.util.Optional;

/**
 * The companies that a caller may see: all, or one. Immutable.
 *
 * @param only the one company; empty when all may be seen
 */
public record Visibility(Optional<Company> only) {

  private static final Visibility ALL = new Visibility(Optional.empty());

  /** All companies. */
  public static Visibility ofAll() {
    return ALL;
  }

  /** One company and no other. */
  public static Visibility of(Company company) {
    return new Visibility(Optional.of(company));
  }

  /** Whether all companies may be seen. */
  public boolean isOfAll() {
    return only.isEmpty();
  }

  /** Whether the company may be seen. */
  public boolean includes(Company company) {
    return only.map(company::equals).orElse(true);
  }

  /**
   * The company that the caller names, as far as the caller may see it: another company is {@link
   * Company#hidden}, so that every store answers as it does when there is no such company.
   */
  public Company seen(Company named) {
    return includes(named) ? named : named.hidden();
  }

  /** Text that is equal for callers who may see the same. */
  public String key() {
    return only.map(Company::key).orElse("");
  }
}
