package dev.keepmeengaged.training.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What there is to say of an LMS, on the command line. */
final class LmsOptions {

  private static final Pattern ROLE = Pattern.compile("[A-Za-z0-9_-]+");

  @Option(
      names = "--prefix",
      paramLabel = "PREFIX",
      description = "What the names of the LMS's tables begin with (default for Moodle: mdl_).")
  private @Nullable String prefix;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      defaultValue = "USD",
      description = "The currency of the prices to take (default: USD).")
  private String currency = "USD";

  @Option(
      names = "--learner-roles",
      paramLabel = "ROLE",
      split = ",",
      description = {
        "The short names of the roles whose holders are learners, instead of the roles that the LMS",
        "itself reports completion for."
      })
  private List<String> learnerRoles = List.of();

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = {
        "The language to take where a company's name has several, as en or pt_br (default: the first",
        "of each name)."
      })
  private @Nullable String language;

  @Option(
      names = "--allow-unreadable",
      description = "Go on where this user may not read a table, and say what is missing.")
  private boolean allowUnreadable;

  /** What the names of tables begin with; empty where the LMS's own prefix is to be taken. */
  Optional<String> prefix() {
    return Optional.ofNullable(prefix).map(given -> Identifiers.plain("--prefix", given));
  }

  Optional<String> language() {
    return Optional.ofNullable(language);
  }

  boolean allowUnreadable() {
    return allowUnreadable;
  }

  /** The options that were given, as words of the queries. */
  Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("currency", Identifiers.plain("--currency", currency));
    if (!learnerRoles.isEmpty()) {
      words.put("learner_roles", String.join(", ", learnerRoles.stream().map(this::role).toList()));
    }
    return words;
  }

  private String role(String name) {
    if (!ROLE.matcher(name).matches()) {
      throw new ExtractException(
          "--learner-roles takes short names of roles, unlike \"%s\"".formatted(name));
    }
    return "'" + name + "'";
  }
}
