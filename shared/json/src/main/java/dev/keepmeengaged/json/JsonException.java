package dev.keepmeengaged.json;

/** A text that is not the JSON that its reader wants. */
public final class JsonException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What kind of fault it is. */
  public enum Fault {
    /** The bytes are not UTF-8. */
    NOT_UTF8,
    /** There is no value. */
    EMPTY,
    /** The text breaks the grammar. */
    SYNTAX,
    /** Something follows the value. */
    TRAILING,
    /** Arrays and objects are nested too deep. */
    DEPTH,
    /** It is JSON, but a value is not what the reader wants. */
    VALUE
  }

  private final String pointer;
  private final Fault fault;
  private final String what;

  JsonException(String pointer, Fault fault, String what) {
    super(pointer.isEmpty() ? "the JSON text " + what : pointer + " " + what);
    this.pointer = pointer;
    this.fault = fault;
    this.what = what;
  }

  /** Where: a JSON pointer (RFC 6901), empty for the text as a whole. */
  public String pointer() {
    return pointer;
  }

  public Fault fault() {
    return fault;
  }

  /** What is wrong there, to follow the name of the place: "is missing", "is not a number". */
  public String what() {
    return what;
  }
}
