package callsheet.ingest;

import java.util.Locale;

/** Why a record, or a part of one, is refused or has to wait. */
enum Rule {
  UNPARSEABLE,
  MISSING_FIELD,
  BAD_TYPE,
  BAD_TIME,
  EMPTY_ID,
  DUPLICATE_TURN,
  END_BEFORE_START,
  UNKNOWN_PARTICIPANT,
  UNKNOWN_EMOTION,
  OUT_OF_RANGE,
  NO_CONSENT,
  WITHDRAWN,
  TOO_LARGE,
  /** Never in the quarantine: a file broke off here, and none of it is taken. */
  UNREADABLE,
  /** Not an error: the record's other half has not landed. */
  WAITING;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
