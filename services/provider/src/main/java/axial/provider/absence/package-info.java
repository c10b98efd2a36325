/**
 * Times when somebody does not work. An absence takes time out of the sessions, and gives it back when removed.
 */
@NullMarked
package axial.provider.absence;

import org.jspecify.annotations.NullMarked;
