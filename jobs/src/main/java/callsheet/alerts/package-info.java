/** Alerts: the rules of a studio for its nights, each with an owner, that say things once. */
@NullMarked
package callsheet.alerts;

import org.jspecify.annotations.NullMarked;
