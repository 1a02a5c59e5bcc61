package dev.keepmeengaged.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The command line's options for an LMS. */
final class LmsOptions {

  /**
   * Characters that end a text in SQL or have another meaning there; no role's short name has them.
   */
  private static final Pattern NO_ROLE = Pattern.compile(".*['\\\\{}\\p{Cntrl}].*");

  /** As LMSs write the codes of languages: en, pt_br, zh-Hant-TW. */
  private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,8}([_-][a-zA-Z0-9]{1,8})*");

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
  private @Nullable List<String> learnerRoles;

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

  /**
   * Refuses values that no installation can have, before the connection to the database.
   *
   * @throws ExtractException if a value is refused, with the option and the value
   */
  void check() {
    prefix();
    language();
    words();
    lists();
  }

  /** The prefix of the tables' names; empty for the LMS's default prefix. */
  Optional<String> prefix() {
    return Optional.ofNullable(prefix).map(given -> Identifiers.plain("--prefix", given));
  }

  /** The language of names; empty for the first of each name. */
  Optional<String> language() {
    if (language != null && !LANGUAGE.matcher(language).matches()) {
      throw new ExtractException(
          "--language takes the code of a language, as en or pt_br, unlike \"%s\""
              .formatted(language));
    }
    return Optional.ofNullable(language);
  }

  boolean allowUnreadable() {
    return allowUnreadable;
  }

  /** The options with one value, by their word in the queries. */
  Map<String, String> words() {
    return Map.of("currency", Identifiers.plain("--currency", currency));
  }

  /** The options with several values, by their word in the queries. */
  Map<String, List<String>> lists() {
    return learnerRoles == null ? Map.of() : Map.of("learner_roles", roles(learnerRoles));
  }

  private static List<String> roles(List<String> given) {
    List<String> roles =
        given.stream().map(String::strip).filter(role -> !role.isEmpty()).distinct().toList();
    if (roles.isEmpty()) {
      throw new ExtractException("--learner-roles names no role");
    }
    for (String role : roles) {
      if (NO_ROLE.matcher(role).matches()) {
        throw new ExtractException(
            "--learner-roles takes short names of roles, unlike \"%s\"".formatted(role));
      }
    }
    return roles;
  }
}
