package dev.keepmeengaged.conformance;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.forest.PackedForest;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** shap's {@code TreeExplainer} over a forest of ours, in a process of its own. */
public final class ShapExplainer implements AutoCloseable {

  private final LineProcess process;

  private ShapExplainer(LineProcess process) {
    this.process = process;
  }

  /**
   * Starts it.
   *
   * @param folder for the forest's nodes
   */
  public static ShapExplainer of(PackedForest forest, Python python, ArrayFolder folder)
      throws IOException {
    NodeArrays.of(forest).writeTo(folder, "");
    return new ShapExplainer(python.start("explanations.py", folder));
  }

  /** Explains a row that has no gap. */
  public ShapExplanation explain(FeatureVector row) throws IOException {
    String request =
        Arrays.stream(row.toArray()).mapToObj(Double::toString).collect(Collectors.joining(" "));
    double[] answer =
        Stream.of(process.ask(request).split(" ", -1)).mapToDouble(Double::valueOf).toArray();
    if (answer.length != 2 + Feature.COUNT) {
      throw new IllegalStateException("not an explanation: " + Arrays.toString(answer));
    }
    return new ShapExplanation(
        answer[0], answer[1], DoubleStream.of(answer).skip(2).boxed().toList());
  }

  @Override
  public void close() throws IOException {
    process.close();
  }
}
