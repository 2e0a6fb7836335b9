package dev.aval.embedded.mongo.key;

/// The first byte of an encoded value: MongoDB's order between types. Gaps leave room; 0x00 and
/// 0x01 never start a value, so they can end strings and nested values.
final class Tag {
  static final int END = 0x01;
  static final int MIN_KEY = 0x04;
  static final int EMPTY_ARRAY = 0x06;
  static final int NULL = 0x08;
  static final int NUMBER = 0x10;
  static final int STRING = 0x18;
  static final int DOCUMENT = 0x20;
  static final int ARRAY = 0x28;
  static final int BINARY = 0x30;
  static final int LEGACY_UUID = 0x38;
  static final int UUID = 0x40;
  static final int OBJECT_ID = 0x48;
  static final int BOOLEAN = 0x50;
  static final int DATE = 0x58;
  static final int TIMESTAMP = 0x60;
  static final int REGEX = 0x68;
  static final int MAX_KEY = 0x70;

  private Tag() {}
}
