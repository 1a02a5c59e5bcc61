package dev.keepmeengaged.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What Lambda makes one of, and calls for each event of a function. */
public abstract class FunctionHandler implements RequestStreamHandler {

  private final HttpFunction function;

  protected FunctionHandler(HttpFunction function) {
    this.function = function;
  }

  @Override
  public final void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    function.handle(event, answer, context);
  }
}
