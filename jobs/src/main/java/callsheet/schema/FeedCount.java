package callsheet.schema;

/**
 * What a night took in from one feed: {@code landed = accepted + replaced + ignored + quarantined +
 * waiting}.
 *
 * @param files landing files read
 * @param landed records in them
 * @param accepted records with a new id
 * @param replaced records that were newer than the one with their id
 * @param ignored records that were equal to it or older
 * @param quarantined records refused whole
 * @param waiting records whose other half has not landed
 * @param quarantinedParts parts refused of records that were taken in
 * @param entered records that had waited since an earlier night and were taken in by this one
 * @param waitedIgnored records that had waited and turned out equal to what is there, or older
 * @param waitedQuarantined records that had waited and were refused
 * @param unknownFields fields that the landing format does not know, left out
 */
public record FeedCount(
    String feed,
    long files,
    long landed,
    long accepted,
    long replaced,
    long ignored,
    long quarantined,
    long waiting,
    long quarantinedParts,
    long entered,
    long waitedIgnored,
    long waitedQuarantined,
    long unknownFields) {}
