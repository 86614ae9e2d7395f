package callsheet.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a record a table. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TableInfo {
  /** Database and table, {@code core.turns}. */
  String name();

  /** What the table tells, in a sentence. */
  String about();

  /** What one row is: "One row per …". */
  String grain();

  /** The columns that identify a row. */
  String[] keys();

  /**
   * The columns by whose values rows are kept together in files: those by which rows of a table
   * that grows with the corpus are looked up and replaced. Their minima and maxima are in the log,
   * so none is personal.
   */
  String[] clusteredBy() default {};

  /** Conditions that every row meets, as SQL. */
  String[] checks() default {};

  /**
   * A query that shows what the table is for; {@code %s} stands for nothing: write the table's
   * name.
   */
  String example() default "";
}
