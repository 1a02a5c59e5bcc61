package dev.keepmeengaged.commandline;

import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads options that are numbers: what is none is called that, and not by a type of Java's. */
final class NumberConverters {

  private NumberConverters() {}

  static CommandLine readIn(CommandLine kme) {
    return kme.registerConverter(int.class, whole(Integer::valueOf))
        .registerConverter(Integer.class, whole(Integer::valueOf))
        .registerConverter(long.class, whole(Long::valueOf))
        .registerConverter(Long.class, whole(Long::valueOf))
        .registerConverter(double.class, number(Double::valueOf))
        .registerConverter(Double.class, number(Double::valueOf));
  }

  private static <T> ITypeConverter<T> whole(Function<String, T> read) {
    return text -> read(text, read, "'%s' is no whole number, or one of too many digits");
  }

  private static <T> ITypeConverter<T> number(Function<String, T> read) {
    return text -> read(text, read, "'%s' is no number");
  }

  private static <T> T read(String text, Function<String, T> read, String otherwise) {
    try {
      return read.apply(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException(otherwise.formatted(text));
    }
  }
}
