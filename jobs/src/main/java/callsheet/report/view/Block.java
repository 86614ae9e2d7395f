package callsheet.report.view;

/** A piece of a section. */
public sealed interface Block permits Chart, Glossary, Grid, HeatMap, Items, Moments, Notes {}
