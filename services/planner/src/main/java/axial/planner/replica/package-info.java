/**
 * The planner's replicas as a group: who owns which partitions, and how a question reaches the replica that owns its network. A replica owns whole
 * networks, keeps those it has when others come or go, and passes on what isn't its own.
 */
@NullMarked
package axial.planner.replica;

import org.jspecify.annotations.NullMarked;
