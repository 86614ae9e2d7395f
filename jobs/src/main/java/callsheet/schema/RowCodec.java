package callsheet.schema;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Turns records into Spark rows and back, by column name: {@code hillQ1} is {@code hill_q1}. Nested
 * records, lists and maps are structs, arrays and maps. (Spark's bean encoder sees no fields in a
 * record.)
 *
 * @param <R> the record
 */
public final class RowCodec<R extends Record> {
  private static final ClassValue<RowCodec<?>> CODECS =
      new ClassValue<>() {
        @Override
        protected RowCodec<?> computeValue(Class<?> type) {
          return new RowCodec<>(type.asSubclass(Record.class));
        }
      };

  private final RecordComponent[] components;
  private final String[] names;
  private final Method[] accessors;
  private final @Nullable RowCodec<?>[] inline;
  private final Constructor<R> constructor;

  private RowCodec(Class<R> type) {
    this.components = type.getRecordComponents();
    this.names =
        Arrays.stream(components)
            .map(component -> Column.snakeCase(component.getName()))
            .toArray(String[]::new);
    this.accessors =
        Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
    AccessibleObject.setAccessible(accessors, true);
    this.inline = Arrays.stream(components).map(RowCodec::inline).toArray(RowCodec<?>[]::new);
    try {
      this.constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("A record without its canonical constructor: " + type, e);
    }
    constructor.setAccessible(true);
  }

  /** The codec of a component that is columns of its own; null for one that is a column. */
  private static @Nullable RowCodec<?> inline(RecordComponent component) {
    return component.isAnnotationPresent(Inline.class) ? CODECS.get(component.getType()) : null;
  }

  /** The codec of a record. */
  @SuppressWarnings("unchecked") // computeValue keeps the type.
  public static <R extends Record> RowCodec<R> of(Class<R> type) {
    return (RowCodec<R>) CODECS.get(type);
  }

  /** One field a component, in their order. */
  public StructType schema() {
    return ColumnTypes.struct(components);
  }

  public Encoder<Row> encoder() {
    return Encoders.row(schema());
  }

  /** The record as a row in the order of {@link #schema()}. */
  public Row toRow(Record record) {
    var values = new ArrayList<@Nullable Object>(components.length);
    addValues(record, values);
    return RowFactory.create(values.toArray());
  }

  private void addValues(Record record, List<@Nullable Object> values) {
    for (int i = 0; i < components.length; i++) {
      var value = read(accessors[i], record);
      var columns = inline[i];
      if (columns != null && value instanceof Record nested) {
        columns.addValues(nested, values);
      } else {
        values.add(toSpark(value));
      }
    }
  }

  /** The row as a record, matched by column name; columns that the record lacks are ignored. */
  public R fromRow(Row row) {
    var values = new @Nullable Object[components.length];
    for (int i = 0; i < values.length; i++) {
      var columns = inline[i];
      values[i] = columns == null ? value(row, i) : columns.fromRow(row);
    }
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "Cannot make a " + constructor.getDeclaringClass() + " of a row", e);
    }
  }

  private @Nullable Object value(Row row, int component) {
    int field = row.fieldIndex(names[component]);
    return row.isNullAt(field)
        ? null
        : toJava(row.get(field), components[component].getGenericType());
  }

  private static @Nullable Object read(Method accessor, Record record) {
    try {
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read " + accessor, e);
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
      return of(nested.getClass()).toRow(nested);
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
      return of(nested.asSubclass(Record.class)).fromRow((Row) value);
    }
    return type == BigInteger.class ? ((BigDecimal) value).toBigIntegerExact() : value;
  }
}
