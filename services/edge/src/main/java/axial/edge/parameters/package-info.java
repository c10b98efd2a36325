/** What stands in paths and queries: what can't be read is a problem that names the parameter, not an address that doesn't exist. */
@NullMarked
package axial.edge.parameters;

import org.jspecify.annotations.NullMarked;
