package dev.keepmeengaged.local.template;

/** The template says something that cannot be read, or not run here. The message says where. */
public final class TemplateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public TemplateException(String message) {
    super(message);
  }
}
