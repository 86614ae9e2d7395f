package callsheet.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Which Spark type a Java type of a record component is. */
final class ColumnTypes {
  /** Money: four decimals hold every currency. */
  static final DataType MONEY = DataTypes.createDecimalType(18, 4);

  /** Sums of squared masses: beyond a long, still integers. */
  static final DataType WIDE_INTEGER = DataTypes.createDecimalType(38, 0);

  private static final Map<Type, DataType> SCALARS =
      Map.ofEntries(
          Map.entry(String.class, DataTypes.StringType),
          Map.entry(int.class, DataTypes.IntegerType),
          Map.entry(Integer.class, DataTypes.IntegerType),
          Map.entry(long.class, DataTypes.LongType),
          Map.entry(Long.class, DataTypes.LongType),
          Map.entry(double.class, DataTypes.DoubleType),
          Map.entry(Double.class, DataTypes.DoubleType),
          Map.entry(boolean.class, DataTypes.BooleanType),
          Map.entry(Boolean.class, DataTypes.BooleanType),
          Map.entry(BigDecimal.class, MONEY),
          Map.entry(BigInteger.class, WIDE_INTEGER),
          Map.entry(LocalDate.class, DataTypes.DateType),
          Map.entry(Instant.class, DataTypes.TimestampType),
          Map.entry(byte[].class, DataTypes.BinaryType));

  private ColumnTypes() {}

  static DataType of(Type type) {
    var scalar = SCALARS.get(type);
    if (scalar != null) {
      return scalar;
    }
    if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
      return DataTypes.createArrayType(of(generic.getActualTypeArguments()[0]), false);
    }
    if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
      return DataTypes.createMapType(
          DataTypes.StringType, of(generic.getActualTypeArguments()[1]), false);
    }
    if (type instanceof Class<?> nested && nested.isRecord()) {
      return struct(nested.getRecordComponents());
    }
    throw new IllegalStateException("No column type for " + type);
  }

  /** Whether a column of this type has a minimum and a maximum worth keeping. */
  static boolean isComparable(DataType type) {
    return !type.equals(DataTypes.BinaryType)
        && !type.equals(DataTypes.BooleanType)
        && !(type instanceof ArrayType)
        && !(type instanceof MapType)
        && !(type instanceof StructType);
  }

  static StructType struct(RecordComponent[] components) {
    var fields = new ArrayList<StructField>();
    for (RecordComponent component : components) {
      if (component.isAnnotationPresent(Inline.class)) {
        fields.addAll(List.of(struct(component.getType().getRecordComponents()).fields()));
        continue;
      }
      // Delta has no NOT NULL below the top level.
      fields.add(
          DataTypes.createStructField(
              Column.snakeCase(component.getName()), of(component.getGenericType()), true));
    }
    return DataTypes.createStructType(fields);
  }
}
