package dev.keepmeengaged.domain;

/** Nothing has been published yet: a state of a new deployment, not a fault. */
public final class NothingPublishedException extends ServiceException {

  private static final long serialVersionUID = 1L;

  public NothingPublishedException() {
    super("Nothing published yet: publish a model with its courses first.", null);
  }
}
