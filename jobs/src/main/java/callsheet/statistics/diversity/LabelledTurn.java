package callsheet.statistics.diversity;

/**
 * A turn with a label, or the turns that stay together, for statistics that deal labels anew.
 *
 * @param turn key of its own
 * @param masses of the emotions; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // Read, never compared.
public record LabelledTurn(String turn, String brief, String performer, long[] masses) {}
