package dev.keepmeengaged.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an option may say of an installation.
 *
 * @param word the option's word in the queries: {@code learner_roles} of {@code --learner-roles}
 * @param there the values that there are, as the installation spells them
 */
record OptionValues(String word, List<String> there) {

  /** A site can have hundreds; whoever reads the message looks for a misspelled one. */
  private static final int SHOWN = 40;

  /**
   * The values that were given, as the installation spells them: the same, or the one that differs
   * in capitals only.
   *
   * @throws ExtractException when there is no such value; it names those that there are
   */
  List<String> spelled(List<String> given) {
    List<String> spelled = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String value : given) {
      same(value).ifPresentOrElse(spelled::add, () -> unknown.add(value));
    }
    if (!unknown.isEmpty()) {
      throw new ExtractException(
          "--%s: there is no %s; there are %s"
              .formatted(word.replace('_', '-'), String.join(", ", unknown), shown()));
    }
    return spelled.stream().distinct().toList();
  }

  private Optional<String> same(String value) {
    if (there.contains(value)) {
      return Optional.of(value);
    }
    List<String> alike = there.stream().filter(value::equalsIgnoreCase).toList();
    return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
  }

  private String shown() {
    if (there.isEmpty()) {
      return "none";
    }
    List<String> first = there.subList(0, Math.min(SHOWN, there.size()));
    int more = there.size() - first.size();
    return String.join(", ", first) + (more == 0 ? "" : " and " + more + " more");
  }
}
