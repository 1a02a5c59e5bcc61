package dev.keepmeengaged.extract;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The views of the contract as statements that create them. */
final class ViewScript {

  private ViewScript() {}

  /** A source's views, to be created as they are or changed before. */
  static String of(ViewSource source) {
    return script(source::select);
  }

  /** Views without rows: what a platform does not record stays like this. */
  static String ofEmptyViews(Dialect dialect) {
    return script(view -> view.selectNothing(dialect));
  }

  private static String script(Function<ContractView, String> select) {
    return Arrays.stream(ContractView.values())
        .map(view -> "CREATE VIEW %s AS%n%s;%n".formatted(view.viewName(), select.apply(view)))
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
