/**
 * Proves the contracts: every example keeps them, every planted offender is refused where it offends. The main part of this module has no Java,
 * so that a service can only ever depend on the shape of an event and never on another service's classes.
 */
@NullMarked
package axial.contracts;

import org.jspecify.annotations.NullMarked;
