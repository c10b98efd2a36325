/**
 * The files anybody can read and write: an instance (one problem, described by {@code instance.schema.json}) and a plan (one answer). Reading
 * tells what is wrong with an instance instead of failing.
 */
@NullMarked
package axial.benchmark.format;

import org.jspecify.annotations.NullMarked;
