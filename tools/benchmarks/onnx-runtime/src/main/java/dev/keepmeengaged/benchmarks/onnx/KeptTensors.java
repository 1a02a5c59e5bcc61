package dev.keepmeengaged.benchmarks.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.keepmeengaged.benchmarks.runtimes.Predictor;
import dev.keepmeengaged.benchmarks.runtimes.RuntimeInputs;
import dev.keepmeengaged.domain.Feature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;

/** What costs ONNX Runtime least: tensors over memory that is kept, filled and read in place. */
final class KeptTensors implements Predictor, AutoCloseable {

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final float[][] courses;
  private final Call one;
  private final Call all;

  KeptTensors(OrtEnvironment environment, OrtSession session, RuntimeInputs inputs)
      throws IOException, OrtException {
    this.environment = environment;
    this.session = session;
    this.courses = inputs.courses();
    float[][] batch = inputs.batch();
    this.one = new Call(1);
    this.all = new Call(batch.length);
    for (int i = 0; i < batch.length; i++) {
      all.rows.put(i * Feature.COUNT, batch[i]);
    }
  }

  @Override
  public String name() {
    return "ONNX Runtime " + environment.getVersion() + " (Java), tensors kept";
  }

  @Override
  public double one(int course) {
    one.rows.put(0, courses[course]);
    one.run();
    return one.scores.get(0);
  }

  @Override
  public double[] batch() {
    all.run();
    double[] predictions = new double[all.scores.capacity()];
    for (int i = 0; i < predictions.length; i++) {
      predictions[i] = all.scores.get(i);
    }
    return predictions;
  }

  @Override
  public void close() {
    one.close();
    all.close();
  }

  private final class Call implements AutoCloseable {

    private final FloatBuffer rows;
    private final FloatBuffer scores;
    private final Map<String, OnnxTensor> inputs;
    private final Map<String, OnnxTensor> outputs;

    private Call(int count) throws OrtException {
      rows = floats(count * Feature.COUNT);
      scores = floats(count);
      inputs =
          Map.of(
              session.getInputNames().iterator().next(),
              OnnxTensor.createTensor(environment, rows, new long[] {count, Feature.COUNT}));
      outputs =
          Map.of(
              session.getOutputNames().iterator().next(),
              OnnxTensor.createTensor(environment, scores, new long[] {count, 1}));
    }

    private static FloatBuffer floats(int count) {
      return ByteBuffer.allocateDirect(count * Float.BYTES)
          .order(ByteOrder.nativeOrder())
          .asFloatBuffer();
    }

    private void run() {
      try {
        session.run(inputs, outputs).close();
      } catch (OrtException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      inputs.values().forEach(OnnxTensor::close);
      outputs.values().forEach(OnnxTensor::close);
    }
  }
}
