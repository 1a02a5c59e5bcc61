package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.study.result.StudyResult;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a report that state a figure, or compare, and that no test holds against figures.
 */
public final class UncheckedSentences {

  /** What makes words a statement that figures can disprove. */
  private static final Pattern STATES =
      Pattern.compile(
          "\\d[\\d.,]*|\\b(higher|highest|lower|lowest|more|most|less|least|fewer|fewest|better|best"
              + "|worse|worst|largest|strongest|narrower|above|below|none|nothing|no|only|same|alike"
              + "|agrees?|little|useful|sure)\\b",
          Pattern.CASE_INSENSITIVE);

  private UncheckedSentences() {}

  /** Each stretch of words that states something and is in no claim, no figure, no fixed words. */
  public static List<String> in(StudyResult result, String html) {
    Set<String> unclaimed = new LinkedHashSet<>();
    ReportWords.of(html)
        .sections()
        .forEach(
            (section, words) -> {
              BitSet held = held(words, said(result, section));
              Matcher states = STATES.matcher(words);
              while (states.find()) {
                if (held.nextClearBit(states.start()) < states.end()) {
                  unclaimed.add(section + ": " + stretch(words, held, states));
                }
              }
            });
    return List.copyOf(unclaimed);
  }

  private static List<String> said(StudyResult result, String section) {
    List<String> said = new ArrayList<>(FixedWords.ALL);
    for (Claim claim : Claims.all()) {
      if (claim.section().equals(section) && claim.borneOut().test(result)) {
        said.add(claim.sentence().apply(result));
      }
    }
    for (ReportFigures.Said figure : ReportFigures.of(result)) {
      if (figure.section().equals(section)) {
        said.add(figure.words());
      }
    }
    return said;
  }

  /** The places of words that are part of something said. */
  private static BitSet held(String words, List<String> said) {
    BitSet held = new BitSet(words.length());
    for (String part : said) {
      for (int at = words.indexOf(part);
          at >= 0 && !part.isEmpty();
          at = words.indexOf(part, at + 1)) {
        held.set(at, at + part.length());
      }
    }
    return held;
  }

  /** The words about a statement up to those that something holds. */
  private static String stretch(String words, BitSet held, Matcher statement) {
    int from = held.previousSetBit(statement.start()) + 1;
    int to = held.nextSetBit(statement.end());
    return words.substring(Math.min(from, statement.start()), to < 0 ? words.length() : to);
  }
}
