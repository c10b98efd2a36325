/**
 * The single list of planning rules, their weights, and what each costs in minutes of inconvenience. The search, the constraint streams, the
 * offers, the documentation and the user interface all take them from here.
 */
@NullMarked
package axial.planning.rules;

import org.jspecify.annotations.NullMarked;
