/** What letters, days and instants are taken from outside: those that a database can keep and that a clinic can mean. */
@NullMarked
package axial.edge.values;

import org.jspecify.annotations.NullMarked;
