package dev.keepmeengaged.benchmarks.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.keepmeengaged.benchmarks.runtimes.RuntimeSide;
import dev.keepmeengaged.benchmarks.runtimes.SharedFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** ONNX Runtime's side of {@code runtimes.sh}: one session, all work on the calling thread. */
public final class OnnxSide {

  private OnnxSide() {}

  /**
   * @param arguments the shared folder
   */
  public static void main(String[] arguments) throws IOException, OrtException {
    SharedFolder folder = new SharedFolder(Path.of(arguments[0]));
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
      try (OrtSession session = environment.createSession(folder.onnx().toString(), options);
          KeptTensors kept = new KeptTensors(environment, session, folder)) {
        RuntimeSide.serve(List.of(new NewTensors(environment, session, folder), kept), folder);
      }
    }
  }
}
