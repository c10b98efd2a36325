/**
 * The people who treat or assist, with what they may do in a day. Whatever is known of them is told whenever any of it changes.
 */
@NullMarked
package axial.provider.person;

import org.jspecify.annotations.NullMarked;
