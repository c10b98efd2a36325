/**
 * What somebody may perform: a procedure or group, where, and from which day to which. A change is a change of the person.
 */
@NullMarked
package axial.provider.credential;

import org.jspecify.annotations.NullMarked;
