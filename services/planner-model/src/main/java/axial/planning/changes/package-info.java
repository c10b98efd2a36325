/**
 * What might be otherwise: a session more, a room open longer, a device away. Changes make other facts out of facts, as the services that own
 * them would; nobody is told.
 */
@NullMarked
package axial.planning.changes;

import org.jspecify.annotations.NullMarked;
