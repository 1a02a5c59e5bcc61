package dev.keepmeengaged.conformance;

import dev.keepmeengaged.training.forest.ForestParameters;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a process is asked to fit a forest on, as a line of numbers.
 *
 * @param split the number of the split, from 0; the forest's seed as well
 */
public record FitRequest(int split, ForestParameters parameters) {

  /** Reads a line. */
  public static FitRequest parse(String line) {
    int[] numbers = Stream.of(line.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    return new FitRequest(
        numbers[0],
        new ForestParameters(numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]));
  }

  /** The parameters in the order of the line. */
  static int[] numbers(ForestParameters parameters) {
    return new int[] {
      parameters.trees(),
      parameters.maxFeatures(),
      parameters.minLeaf(),
      parameters.minSplit(),
      parameters.maxDepth()
    };
  }

  String line() {
    return IntStream.concat(IntStream.of(split), IntStream.of(numbers(parameters)))
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(" "));
  }
}
