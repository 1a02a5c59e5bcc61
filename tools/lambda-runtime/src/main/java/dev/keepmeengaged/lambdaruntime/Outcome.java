package dev.keepmeengaged.lambdaruntime;

/** What a function reported to the Runtime API: for an invocation, its start or its restore. */
public sealed interface Outcome {

  /** The handler's answer to an invocation. */
  record Response(String body) implements Outcome {}

  /** An error document of the runtime interface client. */
  record Failure(String body) implements Outcome {}

  /** The function is ready: for its first invocation, or to have its snapshot taken. */
  record Ready() implements Outcome {}
}
