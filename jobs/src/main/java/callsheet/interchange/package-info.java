/**
 * Public corpora in and out of the landing format. A {@link callsheet.interchange.Importer} is one
 * {@code CorpusFormat} (what a file means) driven by shared machinery: which files, where they go,
 * what was left out.
 */
@NullMarked
package callsheet.interchange;

import org.jspecify.annotations.NullMarked;
