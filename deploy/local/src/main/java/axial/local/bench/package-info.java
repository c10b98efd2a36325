/**
 * Measures a running Axial from outside, as its users meet it, and prints what it saw. It asserts nothing: machines are noisy.
 */
@NullMarked
package axial.local.bench;

import org.jspecify.annotations.NullMarked;
