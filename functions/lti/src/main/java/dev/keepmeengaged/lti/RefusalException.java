package dev.keepmeengaged.lti;

/** A login or launch is refused. */
final class RefusalException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  RefusalException(Refusal refusal) {
    super(refusal.code(), null, false, false); // a trace for each would fill the log
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
