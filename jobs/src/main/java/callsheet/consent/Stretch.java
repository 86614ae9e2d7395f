package callsheet.consent;

/**
 * Where in a buffer occurrences may begin.
 *
 * @param filled bytes of the buffer that are in use
 * @param from first place where one may begin
 * @param to the place after the last one
 */
@SuppressWarnings("ArrayRecordComponent") // A view of a buffer, never compared.
record Stretch(byte[] bytes, int filled, int from, int to) {}
