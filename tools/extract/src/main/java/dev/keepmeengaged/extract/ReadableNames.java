package dev.keepmeengaged.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes names of companies and titles of courses readable: takes one language from a field with
 * several, replaces blanks of any kind by one ordinary blank, and removes invisible characters.
 *
 * <p>Fields with several languages have the format of Moodle's filters: {@code <span lang="en"
 * class="multilang">} of filter_multilang, {@code {mlang en}...{mlang}} of filter_multilang2.
 *
 * @param language the language to take; empty for the first of each field
 */
record ReadableNames(Optional<String> language) {

  private static final Pattern SPAN =
      Pattern.compile(
          "<(span|lang)\\s(?=[^>]*\\blang=\"([^\"]+)\")[^>]*>(.*?)</\\1>",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** At least two languages one after the other: a single one is not a choice. */
  private static final Pattern SPANS =
      Pattern.compile(
          "<(span|lang)\\s[^>]*\\blang=[^>]*>.*?</\\1>(?:\\s*<(span|lang)\\s[^>]*\\blang=[^>]*>.*?</\\2>)+",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern MLANG =
      Pattern.compile(
          "\\{\\s*mlang\\s+([^}]+)}(.*?)\\{\\s*mlang\\s*}",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  /** Zero-width blanks and joins, marks of direction, soft hyphens, byte-order marks. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^\\x{E0020}-\\x{E007F}]]");

  /** The name to export for one that the database has. */
  String readable(String name) {
    String oneLanguage = ofTags(ofSpans(name));
    return BLANKS.matcher(UNSEEN.matcher(oneLanguage).replaceAll("")).replaceAll(" ").strip();
  }

  private String ofSpans(String name) {
    return SPANS
        .matcher(name)
        .replaceAll(
            spans -> {
              List<Variant> variants =
                  SPAN.matcher(spans.group())
                      .results()
                      .map(span -> new Variant(List.of(span.group(2)), span.group(3)))
                      .toList();
              return Matcher.quoteReplacement(
                  variants.isEmpty() ? spans.group() : chosen(variants).text());
            });
  }

  /** Text beside the tags belongs to every language. */
  private String ofTags(String name) {
    List<MatchResult> tags = MLANG.matcher(name).results().toList();
    if (tags.isEmpty()) {
      return name;
    }
    List<Variant> variants = new ArrayList<>();
    for (MatchResult tag : tags) {
      variants.add(new Variant(List.of(tag.group(1).strip().split("[,\\s]+")), tag.group(2)));
    }
    List<String> taken = chosen(variants).languages();
    return MLANG
        .matcher(name)
        .replaceAll(
            tag ->
                List.of(tag.group(1).strip().split("[,\\s]+")).equals(taken)
                    ? Matcher.quoteReplacement(tag.group(2))
                    : "");
  }

  /** The language asked for, else the one that it is a variety of, else "other", else the first. */
  private Variant chosen(List<Variant> variants) {
    return language
        .flatMap(
            wanted ->
                first(variants, wanted)
                    .or(() -> first(variants, wanted.replaceFirst("[_-].*", "")))
                    .or(() -> first(variants, "other")))
        .orElse(variants.get(0));
  }

  private static Optional<Variant> first(List<Variant> variants, String language) {
    return variants.stream().filter(variant -> variant.isIn(language)).findFirst();
  }

  private record Variant(List<String> languages, String text) {

    boolean isIn(String language) {
      return languages.stream()
          .map(Variant::normal)
          .collect(Collectors.toSet())
          .contains(normal(language));
    }

    private static String normal(String language) {
      return language.replace('-', '_').toLowerCase(Locale.ROOT);
    }
  }
}
