/**
 * Bodies are read as the OpenAPI document says they are: nothing is guessed, converted or left out. Events and what is stored are read by another
 * mapper, which knows that they gain properties.
 */
@NullMarked
package axial.edge.json;

import org.jspecify.annotations.NullMarked;
