package dev.aval.platform.mapping;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ConfigurableTypeInformationMapper;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions.BigDecimalRepresentation;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/// Records to documents and back. Variants are stored under the names they were given, never under
/// class names, so that a class may be renamed or moved.
///
/// Amounts are decimals, days are texts (a day has no zone), keys of maps may have dots.
public final class Mapping<S> {
  static final String TYPE = "type";

  private final Class<S> type;
  private final MappingMongoConverter converter;

  public Mapping(Class<S> type, Map<Class<?>, String> names) {
    names.forEach(Mapping::checkNoClash);
    this.type = type;
    this.converter = converter(names);
  }

  public S read(Document state) {
    return converter.read(type, state);
  }

  public Document write(S state) {
    var document = new Document();
    converter.write(state, document);
    return document;
  }

  /// Any value as it is stored inside a document.
  public @Nullable Object writeValue(@Nullable Object value) {
    return converter.convertToMongoType(value);
  }

  private static void checkNoClash(Class<?> variant, String name) {
    var components = variant.isRecord() ? variant.getRecordComponents() : null;
    for (var i = 0; components != null && i < components.length; i++) {
      if (components[i].getName().equals(TYPE)) {
        throw new IllegalArgumentException(
            "Expected to store variant '%s' with its name as '%s', but %s has a component of that name"
                .formatted(name, TYPE, variant.getName()));
      }
    }
  }

  private static MappingMongoConverter converter(Map<Class<?>, String> names) {
    var conversions =
        MongoCustomConversions.create(adapter ->
            adapter
                .bigDecimal(BigDecimalRepresentation.DECIMAL128)
                .registerConverters(List.of(DayToText.INSTANCE, TextToDay.INSTANCE)));
    var context = new MongoMappingContext();
    context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
    var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
    converter.setCustomConversions(conversions);
    converter.setMapKeyDotReplacement("%2E");
    converter.setTypeMapper(
        new DefaultMongoTypeMapper(
            TYPE, List.of(new ConfigurableTypeInformationMapper(new LinkedHashMap<>(names)))));
    converter.afterPropertiesSet();
    return converter;
  }

  @WritingConverter
  private enum DayToText implements Converter<LocalDate, String> {
    INSTANCE;

    @Override
    public String convert(LocalDate day) {
      return day.toString();
    }
  }

  @ReadingConverter
  private enum TextToDay implements Converter<String, LocalDate> {
    INSTANCE;

    @Override
    public LocalDate convert(String day) {
      return LocalDate.parse(day);
    }
  }
}
