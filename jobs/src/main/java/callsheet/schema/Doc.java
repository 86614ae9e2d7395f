package callsheet.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a column holds, with its unit: the column's comment and its line in the dictionary. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Doc {
  String value();

  /** Whether the number describes the corpus or infers beyond it. */
  Kind kind() default Kind.NONE;
}
