package callsheet.schema;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Turns records into Spark rows and back, by column name. (Spark's bean encoder sees no fields in a
 * record.)
 */
final class RowCodec<R extends Record> {
  private final RecordComponent[] components;
  private final Constructor<R> constructor;

  RowCodec(Class<R> type) {
    this.components = type.getRecordComponents();
    try {
      this.constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("A record without its canonical constructor: " + type, e);
    }
    constructor.setAccessible(true);
  }

  Row toRow(Record record) {
    var values = new @Nullable Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = toSpark(read(components[i], record));
    }
    return RowFactory.create(values);
  }

  R fromRow(Row row) {
    var values = new @Nullable Object[components.length];
    for (int i = 0; i < values.length; i++) {
      int field = row.fieldIndex(Column.snakeCase(components[i].getName()));
      values[i] =
          row.isNullAt(field) ? null : toJava(row.get(field), components[i].getGenericType());
    }
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "Cannot make a " + constructor.getDeclaringClass() + " of a row", e);
    }
  }

  private static @Nullable Object read(RecordComponent component, Record record) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read " + component, e);
    }
  }

  private static @Nullable Object toSpark(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return CollectionConverters.asScala(list.stream().map(RowCodec::toSpark).toList()).toSeq();
    }
    if (value instanceof Map<?, ?> map) {
      var converted = new LinkedHashMap<Object, @Nullable Object>();
      map.forEach((key, item) -> converted.put(key, toSpark(item)));
      return CollectionConverters.asScala(converted);
    }
    if (value instanceof Record nested) {
      return codecOf(nested.getClass()).toRow(nested);
    }
    return value instanceof BigInteger wide ? new BigDecimal(wide) : value;
  }

  private static Object toJava(Object value, Type type) {
    if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
      var items = CollectionConverters.asJava((scala.collection.Seq<?>) value);
      return items.stream().map(item -> toJava(item, generic.getActualTypeArguments()[0])).toList();
    }
    if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
      var map = new LinkedHashMap<Object, Object>();
      CollectionConverters.asJava((scala.collection.Map<?, ?>) value)
          .forEach((key, item) -> map.put(key, toJava(item, generic.getActualTypeArguments()[1])));
      return map;
    }
    if (type instanceof Class<?> nested && nested.isRecord()) {
      return codecOf(nested.asSubclass(Record.class)).fromRow((Row) value);
    }
    return type == BigInteger.class ? ((BigDecimal) value).toBigIntegerExact() : value;
  }

  private static <N extends Record> RowCodec<N> codecOf(Class<N> nested) {
    return new RowCodec<>(nested);
  }
}
