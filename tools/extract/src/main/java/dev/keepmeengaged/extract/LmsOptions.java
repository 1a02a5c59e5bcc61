package dev.keepmeengaged.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What there is to say of an LMS, on the command line. */
final class LmsOptions {

  /** What ends a text in SQL, or has another meaning in it, is in no short name of a role. */
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
   * Refuses what no installation has; to be asked before a database is.
   *
   * @throws ExtractException naming the option and its value
   */
  void check() {
    prefix();
    language();
    words();
    lists();
  }

  /** What the names of tables begin with; empty where the LMS's own prefix is to be taken. */
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

  /** The options that have one value, as words of the queries. */
  Map<String, String> words() {
    return Map.of("currency", Identifiers.plain("--currency", currency));
  }

  /** The options that have several values, by the word of the queries that stands for them. */
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
