package dev.keepmeengaged.extract;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The views of the contract as statements that create them. */
final class ViewScript {

  private ViewScript() {}

  /** A script that creates a source's views, as a starting point for changes. */
  static String of(ViewSource source) {
    return script(source::select);
  }

  /** A script that creates views without rows, as a starting point for a platform's own views. */
  static String ofEmptyViews(Dialect dialect) {
    return script(view -> view.selectNothing(dialect));
  }

  private static String script(Function<ContractView, String> select) {
    return Arrays.stream(ContractView.values())
        .map(view -> "CREATE VIEW %s AS%n%s;%n".formatted(view.viewName(), select.apply(view)))
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
