package dev.aval.embedded.mongo;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Where things are in the bytes of a document, by the [BSON
/// specification](https://bsonspec.org/spec.html).
final class RawBson {
  private static final VarHandle INT32 =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private RawBson() {}

  /// @param name where a name begins
  /// @return where what is named begins
  static int afterName(byte[] bytes, int name) {
    int at = name;
    while (bytes[at] != 0) {
      at++;
    }
    return at + 1;
  }

  /// @param type where the type of an element is
  /// @param value where its value begins
  /// @return how many bytes the value takes
  static int length(byte[] bytes, int type, int value) {
    return switch (bytes[type]) {
      case 0x06, 0x0A, 0x7F, (byte) 0xFF -> 0; // undefined, null, greatest and smallest key
      case 0x08 -> 1; // boolean
      case 0x10 -> 4; // int32
      case 0x01, 0x09, 0x11, 0x12 -> 8; // double, date, timestamp, int64
      case 0x07 -> 12; // object id
      case 0x13 -> 16; // decimal128
      case 0x02, 0x0D, 0x0E -> 4 + number(bytes, value); // text, code, symbol
      case 0x03, 0x04, 0x0F -> number(bytes, value); // document, array, code with scope
      case 0x05 -> 5 + number(bytes, value); // binary
      case 0x0B -> afterName(bytes, afterName(bytes, value)) - value; // regular expression
      case 0x0C -> 16 + number(bytes, value); // pointer
      default ->
          throw new IllegalArgumentException(
              "Expected to read a type of BSON, but it is 0x%02x".formatted(bytes[type]));
    };
  }

  static void writeLength(byte[] bytes, int at, int length) {
    INT32.set(bytes, at, length);
  }

  private static int number(byte[] bytes, int at) {
    return (int) INT32.get(bytes, at);
  }
}
