/**
 * Who can play planned sessions, and on which days (METHODS 7.3). A {@link callsheet.casting.Call}
 * wants distinct performers, {@link callsheet.casting.CastingRules} keep work fair, and a {@link
 * callsheet.casting.Roster} either names who is asked for too often or gives every session that
 * finds one its cast and day. Nothing here knows a performer's name.
 */
@NullMarked
package callsheet.casting;

import org.jspecify.annotations.NullMarked;
