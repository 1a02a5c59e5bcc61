package dev.keepmeengaged.conformance;

import dev.keepmeengaged.training.forest.ForestParameters;
import java.io.IOException;
import java.util.List;

/** A process that fits forests on {@link TrainingSplits}, one at a time. */
public final class ForestFitter implements AutoCloseable {

  private final LineProcess process;

  private ForestFitter(LineProcess process) {
    this.process = process;
  }

  /** Starts scikit-learn in Python. */
  public static ForestFitter scikitLearn(Python python, ArrayFolder splits, int threads)
      throws IOException {
    return new ForestFitter(python.start("forests.py", splits, Integer.toString(threads)));
  }

  /** Starts a command that answers a {@link FitRequest} with a {@link ForestFit}. */
  public static ForestFitter start(List<String> command) throws IOException {
    return new ForestFitter(LineProcess.start(command));
  }

  /** Fits a forest on the training rows of a split and judges it on the others. */
  public ForestFit fit(int split, ForestParameters parameters) throws IOException {
    return ForestFit.parse(process.ask(new FitRequest(split, parameters).line()));
  }

  @Override
  public void close() throws IOException {
    process.close();
  }
}
