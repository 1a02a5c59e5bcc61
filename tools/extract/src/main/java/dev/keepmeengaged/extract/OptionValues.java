package dev.keepmeengaged.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The values of an option that an installation has.
 *
 * @param word the option's word in the queries: {@code learner_roles} of {@code --learner-roles}
 * @param available existing values in the installation's spelling
 */
record OptionValues(String word, List<String> available) {

  /** The most values in a message: a site can have hundreds. */
  private static final int SHOWN = 40;

  /**
   * Converts the given values to the installation's spelling: the equal value, or the only one that
   * differs just in case.
   *
   * @throws ExtractException if a value does not exist, with the existing ones
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
    if (available.contains(value)) {
      return Optional.of(value);
    }
    List<String> alike = available.stream().filter(value::equalsIgnoreCase).toList();
    return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
  }

  private String shown() {
    if (available.isEmpty()) {
      return "none";
    }
    List<String> first = available.subList(0, Math.min(SHOWN, available.size()));
    int more = available.size() - first.size();
    return String.join(", ", first) + (more == 0 ? "" : " and " + more + " more");
  }
}
