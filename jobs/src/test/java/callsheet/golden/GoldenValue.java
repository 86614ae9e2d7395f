package callsheet.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.statistics.Estimate;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A place in a file of reference numbers: a number, a text, null, or an array or object of them.
 * Assertions on it are entered in {@link GoldenRecord}, one entry a number, so that the build can
 * tell which reference numbers were held against ours and which were not. Numbers that a test needs
 * as an input are asked for by {@code asDouble}, {@code asLong} and the like, and are entered as
 * such.
 */
public final class GoldenValue {
  private static final double TOLERANCE = 1e-9;

  private final String file;
  private final String pointer;
  private final JsonNode node;

  private GoldenValue(String file, String pointer, JsonNode node) {
    this.file = file;
    this.pointer = pointer;
    this.node = node;
  }

  /** The whole of a file, by its name without the ending. */
  public static GoldenValue file(String name) {
    return new GoldenValue(name, "", Golden.json(name));
  }

  /** The whole of a file of the shared references: ask {@link Golden#hasShared} before. */
  public static GoldenValue shared(String name) {
    return new GoldenValue(name, "", Golden.sharedJson(name));
  }

  /** The member of an object. */
  public GoldenValue get(String name) {
    return child(name.replace("~", "~0").replace("/", "~1"), node.get(name));
  }

  /** The element of an array. */
  public GoldenValue get(int index) {
    return child(String.valueOf(index), node.get(index));
  }

  /** The members of a path of names: {@code get("T3", "lift")}. */
  public GoldenValue get(String first, String second, String... more) {
    return Stream.of(more).reduce(get(first).get(second), GoldenValue::get, (a, b) -> b);
  }

  private GoldenValue child(String step, JsonNode child) {
    assertThat(child).as("%s.json: %s has no %s", file, pointer, step).isNotNull();
    return new GoldenValue(file, pointer + "/" + step, child);
  }

  public boolean has(String name) {
    return node.has(name);
  }

  /** The elements of an array. */
  public List<GoldenValue> elements() {
    assertThat(node.isArray()).as("%s is an array", this).isTrue();
    return IntStream.range(0, node.size()).mapToObj(this::get).toList();
  }

  /** The members of an object by name, in the file's order. */
  public Map<String, GoldenValue> members() {
    assertThat(node.isObject()).as("%s is an object", this).isTrue();
    var members = new LinkedHashMap<String, GoldenValue>();
    node.fieldNames().forEachRemaining(name -> members.put(name, get(name)));
    return members;
  }

  public int size() {
    return node.size();
  }

  // What a test needs to compute what it asserts.

  public boolean isNull() {
    enter(GoldenRecord.Use.INPUT);
    return node.isNull();
  }

  public double asDouble() {
    enter(GoldenRecord.Use.INPUT);
    assertThat(node.isNumber()).as("%s is a number", this).isTrue();
    return node.asDouble();
  }

  public long asLong() {
    enter(GoldenRecord.Use.INPUT);
    assertThat(node.asDouble()).as("%s is whole", this).isEqualTo((double) node.asLong());
    return node.asLong();
  }

  public String asText() {
    enter(GoldenRecord.Use.INPUT);
    return node.asText();
  }

  public double[] asDoubles() {
    return elements().stream().mapToDouble(GoldenValue::asDouble).toArray();
  }

  public long[] asLongs() {
    return elements().stream().mapToLong(GoldenValue::asLong).toArray();
  }

  public List<String> asTexts() {
    return elements().stream().map(GoldenValue::asText).toList();
  }

  /** An array of rows. */
  public double[][] asMatrix() {
    return elements().stream().map(GoldenValue::asDoubles).toArray(double[][]::new);
  }

  /** An array of rows of whole numbers. */
  public long[][] asLongMatrix() {
    return elements().stream().map(GoldenValue::asLongs).toArray(long[][]::new);
  }

  // What a test asserts.

  /** Fails unless our number is within 1e-9 of it. */
  public void assertIs(double ours) {
    assertIsNear(ours, TOLERANCE);
  }

  /** Fails unless our number is as near to it as said: for references that have fewer digits. */
  public void assertIsNear(double ours, double tolerance) {
    assertThat(node.isNumber()).as("%s is a number", this).isTrue();
    assertThat(ours).as(toString()).isCloseTo(node.asDouble(), within(tolerance));
    enter(GoldenRecord.Use.ASSERTED);
  }

  /** Fails unless ours is within 1e-9 of it, or has no value where it is null. */
  public void assertIs(Estimate<Double> ours) {
    if (node.isNull()) {
      assertThat(ours.value()).as(toString()).isNull();
      enter(GoldenRecord.Use.ASSERTED);
    } else {
      assertThat(ours.value()).as("%s, which has none for %s", this, ours.reason()).isNotNull();
      assertIs(ours.value());
    }
  }

  /** Fails unless ours is the same text. */
  public void assertIs(String ours) {
    assertThat(ours).as(toString()).isEqualTo(node.asText());
    enter(GoldenRecord.Use.ASSERTED);
  }

  /** Fails unless ours is as true. */
  public void assertIs(boolean ours) {
    assertThat(ours).as(toString()).isEqualTo(node.asBoolean());
    enter(GoldenRecord.Use.ASSERTED);
  }

  /** Fails unless ours are as many numbers, each within 1e-9 of its own. */
  public void assertIs(double[] ours) {
    assertThat(ours).as(toString()).hasSize(node.size());
    for (int index = 0; index < ours.length; index++) {
      get(index).assertIs(ours[index]);
    }
  }

  /** Fails unless ours are as many numbers, each equal to its own. */
  public void assertIs(long[] ours) {
    assertThat(ours).as(toString()).hasSize(node.size());
    for (int index = 0; index < ours.length; index++) {
      get(index).assertIs((double) ours[index]);
    }
  }

  /** Fails unless ours has the same rows, each number within 1e-9 of its own. */
  public void assertIs(double[][] ours) {
    assertThat(ours).as(toString()).hasNumberOfRows(node.size());
    for (int row = 0; row < ours.length; row++) {
      get(row).assertIs(ours[row]);
    }
  }

  /** Fails unless ours has the same rows of whole numbers. */
  public void assertIs(long[][] ours) {
    assertThat(ours).as(toString()).hasNumberOfRows(node.size());
    for (int row = 0; row < ours.length; row++) {
      get(row).assertIs(ours[row]);
    }
  }

  /** The pointers to all numbers, texts, truths and nulls in it (RFC 6901). */
  List<String> leaves() {
    var leaves = new ArrayList<String>();
    if (node.isObject()) {
      members().values().forEach(member -> leaves.addAll(member.leaves()));
    } else if (node.isArray()) {
      elements().forEach(element -> leaves.addAll(element.leaves()));
    } else {
      leaves.add(pointer);
    }
    return leaves;
  }

  private void enter(GoldenRecord.Use use) {
    GoldenRecord.enter(file, pointer, use);
  }

  /** The file and the place in it. */
  @Override
  public String toString() {
    return "%s.json %s = %s".formatted(file, pointer, node);
  }
}
