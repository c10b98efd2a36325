/**
 * Who may do what: the roles, and the clinics a caller's token names. Every method names its roles; what is not named is denied.
 */
@NullMarked
package axial.edge.access;

import org.jspecify.annotations.NullMarked;
