package callsheet.work;

import java.io.Serializable;

/** A performer's work in one language for one vendor in one month. */
record WorkPart(int month, String language, String vendor, WorkSum sum) implements Serializable {}
