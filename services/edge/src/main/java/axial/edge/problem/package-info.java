/**
 * What a caller is told when something can't be done: a problem document of RFC 9457 with a stable type, naming the field and what would work.
 * Nothing that identifies a patient stands in one.
 */
@NullMarked
package axial.edge.problem;

import org.jspecify.annotations.NullMarked;
