package dev.keepmeengaged.benchmarks.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.keepmeengaged.benchmarks.runtimes.Predictor;
import dev.keepmeengaged.benchmarks.runtimes.RuntimeInputs;
import java.io.IOException;
import java.util.Map;

/** As ONNX Runtime's documentation shows it: arrays in, arrays out, a tensor for each call. */
final class NewTensors implements Predictor {

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final String input;
  private final float[][] courses;
  private final float[][] batch;

  NewTensors(OrtEnvironment environment, OrtSession session, RuntimeInputs inputs)
      throws IOException {
    this.environment = environment;
    this.session = session;
    this.input = session.getInputNames().iterator().next();
    this.courses = inputs.courses();
    this.batch = inputs.batch();
  }

  @Override
  public String name() {
    return "ONNX Runtime " + environment.getVersion() + " (Java)";
  }

  @Override
  public double one(int course) {
    return scores(new float[][] {courses[course]})[0][0];
  }

  @Override
  public double[] batch() {
    float[][] scores = scores(batch);
    double[] predictions = new double[scores.length];
    for (int i = 0; i < predictions.length; i++) {
      predictions[i] = scores[i][0];
    }
    return predictions;
  }

  private float[][] scores(float[][] rows) {
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, rows);
        OrtSession.Result result = session.run(Map.of(input, tensor))) {
      return (float[][]) result.get(0).getValue();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }
}
