package dev.keepmeengaged.benchmarks.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.keepmeengaged.benchmarks.runtimes.PredictionServer;
import dev.keepmeengaged.benchmarks.runtimes.RuntimeInputs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** ONNX Runtime in {@code runtimes.sh}: one session, all work on the calling thread. */
public final class OnnxServer {

  private OnnxServer() {}

  /**
   * @param arguments the folder of the inputs
   */
  public static void main(String[] arguments) throws IOException, OrtException {
    RuntimeInputs inputs = RuntimeInputs.in(Path.of(arguments[0]));
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
      try (OrtSession session = environment.createSession(inputs.onnx().toString(), options);
          KeptTensors kept = new KeptTensors(environment, session, inputs)) {
        PredictionServer.serve(List.of(new NewTensors(environment, session, inputs), kept), inputs);
      }
    }
  }
}
