package dev.keepmeengaged.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The contract as people read it is the contract that is checked. */
class ContractDocumentTest {

  private static final Pattern VIEW = Pattern.compile("\\| `(kme_[a-z_]+)` \\|.*");
  private static final Pattern COLUMN = Pattern.compile("\\| \\| `([a-z_]+)` \\| (\\w+) \\|.*");

  @Test
  void document_hasEveryViewWithItsColumnsAndTypesInOrder() throws IOException {
    List<String> written = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("../../docs/extraction.md"))) {
      Matcher view = VIEW.matcher(line);
      Matcher column = COLUMN.matcher(line);
      if (view.matches()) {
        written.add(view.group(1));
      } else if (column.matches()) {
        written.add(column.group(1) + " " + column.group(2));
      }
    }

    List<String> contract = new ArrayList<>();
    for (ContractView view : ContractView.values()) {
      contract.add(view.viewName());
      view.columns().forEach(c -> contract.add(c.name() + " " + word(c.kind())));
    }
    assertThat(written).isEqualTo(contract);
  }

  private static String word(ContractView.Kind kind) {
    return switch (kind) {
      case TEXT -> "text";
      case NUMBER -> "number";
      case FLAG -> "boolean";
    };
  }
}
