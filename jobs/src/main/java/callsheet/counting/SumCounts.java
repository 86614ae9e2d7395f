package callsheet.counting;

import static org.apache.spark.sql.functions.udaf;

import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Aggregator;
import org.apache.spark.sql.expressions.UserDefinedFunction;

/** Spark's {@code sum} for packed counts. */
final class SumCounts extends Aggregator<byte[], byte[], byte[]> {
  static UserDefinedFunction function() {
    return udaf(new SumCounts(), Encoders.BINARY());
  }

  @Override
  public byte[] zero() {
    return new byte[0];
  }

  @Override
  public byte[] reduce(byte[] sum, byte[] counts) {
    return PackedCounts.sum(sum, counts);
  }

  @Override
  public byte[] merge(byte[] sum, byte[] other) {
    return PackedCounts.sum(sum, other);
  }

  @Override
  public byte[] finish(byte[] sum) {
    return sum;
  }

  @Override
  public Encoder<byte[]> bufferEncoder() {
    return Encoders.BINARY();
  }

  @Override
  public Encoder<byte[]> outputEncoder() {
    return Encoders.BINARY();
  }
}
