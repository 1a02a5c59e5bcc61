package dev.keepmeengaged.lambdaruntime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Greets whom the event names; fails without a greeting in its environment, or for "nobody". */
public final class GreetingHandler implements RequestStreamHandler {

  private final String greeting;

  public GreetingHandler() {
    String configured = System.getenv("GREETING");
    if (configured == null) {
      throw new IllegalStateException("GREETING is not set");
    }
    greeting = configured;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String name = new String(input.readAllBytes(), UTF_8);
    if (name.equals("nobody")) {
      throw new IllegalArgumentException("nobody to greet");
    }
    output.write((greeting + " " + name).getBytes(UTF_8));
  }
}
