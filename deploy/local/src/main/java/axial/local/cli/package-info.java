/**
 * The command line {@code axial}: starts a local Axial and does the main job against it, for people at a terminal and for
 * scripts ({@code --json}).
 */
@NullMarked
package axial.local.cli;

import org.jspecify.annotations.NullMarked;
