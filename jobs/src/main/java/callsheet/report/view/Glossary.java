package callsheet.report.view;

import java.util.List;

/** Terms and what they mean. */
public record Glossary(List<Term> terms) implements Block {}
