package dev.keepmeengaged.sample;

import dev.keepmeengaged.domain.Company;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Names for companies: plain words in an order that the seed decides, then pairs of words. */
final class CompanyNames {

  private static final String RESOURCE = "company-words.txt";

  private final List<String> words;
  private int given;

  CompanyNames(Draws draws) {
    words = shuffled(allWords(), draws);
  }

  /** A name that was not given yet. */
  Company next() {
    int index = given++;
    int count = words.size();
    if (index < count) {
      return new Company(words.get(index));
    }
    // Each round pairs every word with one at a larger distance, so that no pair occurs twice.
    int round = index / count;
    String first = words.get(index % count);
    String second = words.get((index + round) % count);
    return new Company(first + "-" + second);
  }

  private static List<String> shuffled(List<String> words, Draws draws) {
    List<String> shuffled = new ArrayList<>(words);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      int other = draws.index(i + 1);
      shuffled.set(i, shuffled.set(other, shuffled.get(i)));
    }
    return shuffled;
  }

  private static List<String> allWords() {
    try (InputStream in = CompanyNames.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
