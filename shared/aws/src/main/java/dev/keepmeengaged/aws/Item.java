package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.UnavailableException;
import java.math.BigDecimal;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item of the table, read by the names and types of its attributes. */
final class Item {

  private final Map<String, AttributeValue> attributes;

  Item(Map<String, AttributeValue> attributes) {
    this.attributes = attributes;
  }

  String text(String name) {
    return required(name, AttributeValue::s);
  }

  Optional<String> optionalText(String name) {
    return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
  }

  double number(String name) {
    return Double.parseDouble(required(name, AttributeValue::n));
  }

  int wholeNumber(String name) {
    return new BigDecimal(required(name, AttributeValue::n)).intValueExact();
  }

  ByteBuffer bytes(String name) {
    return required(name, AttributeValue::b).asByteBuffer();
  }

  /** Texts by name, where nothing may stand for a text. */
  Map<String, Optional<String>> texts(String name) {
    Map<String, Optional<String>> texts = new HashMap<>();
    required(name, value -> value.hasM() ? value.m() : null)
        .forEach((key, value) -> texts.put(key, Optional.ofNullable(value.s())));
    return texts;
  }

  long seconds(String name) {
    return new BigDecimal(required(name, AttributeValue::n)).longValueExact();
  }

  boolean has(String name) {
    return attributes.containsKey(name);
  }

  private <T> T required(String name, Function<AttributeValue, T> type) {
    return Optional.ofNullable(attributes.get(name))
        .map(type)
        .orElseThrow(() -> new IllegalArgumentException("attribute '" + name + "' is not there"));
  }

  /**
   * What is made of an item.
   *
   * @throws UnavailableException when the item has not the form that this program writes
   */
  static <T> T read(Map<String, AttributeValue> attributes, Function<Item, T> form) {
    return new Item(attributes).as(form);
  }

  /**
   * What is made of this item.
   *
   * @throws UnavailableException when it has not the form that this program writes
   */
  <T> T as(Function<Item, T> form) {
    return inForm(() -> form.apply(this));
  }

  /**
   * What is made of attributes.
   *
   * @throws UnavailableException when they do not have the form that this program writes
   */
  static <T> T inForm(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException | ArithmeticException | BufferUnderflowException e) {
      throw new UnavailableException(
          "The published data is not in the form that this version reads.", e);
    }
  }

  /** Starts an item with its key. */
  static Writer writer(TableSchema.Key key) {
    return new Writer(new HashMap<>(key.attributes()));
  }

  /** Collects the attributes of an item. */
  record Writer(Map<String, AttributeValue> attributes) {

    Writer text(String name, String value) {
      attributes.put(name, AttributeValue.fromS(value));
      return this;
    }

    /** The shortest decimal that reads back as the same double. */
    Writer number(String name, double value) {
      attributes.put(name, AttributeValue.fromN(Double.toString(value)));
      return this;
    }

    Writer wholeNumber(String name, int value) {
      attributes.put(name, AttributeValue.fromN(Integer.toString(value)));
      return this;
    }

    Writer seconds(String name, long value) {
      attributes.put(name, AttributeValue.fromN(Long.toString(value)));
      return this;
    }

    Writer texts(String name, Map<String, Optional<String>> values) {
      Map<String, AttributeValue> map = new HashMap<>();
      values.forEach(
          (key, value) ->
              map.put(key, value.map(AttributeValue::fromS).orElse(AttributeValue.fromNul(true))));
      attributes.put(name, AttributeValue.fromM(map));
      return this;
    }

    Writer bytes(String name, byte[] value) {
      attributes.put(name, AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(value)));
      return this;
    }
  }
}
