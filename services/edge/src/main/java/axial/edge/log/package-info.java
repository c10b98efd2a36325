/** What keeps a service's log readable in an outage. */
@NullMarked
package axial.edge.log;

import org.jspecify.annotations.NullMarked;
