/** What recorded sessions brought, session by session: what plans and back-tests draw from. */
@NullMarked
package callsheet.recordings;

import org.jspecify.annotations.NullMarked;
