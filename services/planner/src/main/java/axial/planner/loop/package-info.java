/**
 * The way back to the database. Hibernate Reactive works on Vert.x event loops alone; the threads that hear Kafka and that solve have none, and
 * borrow one here.
 */
@NullMarked
package axial.planner.loop;

import org.jspecify.annotations.NullMarked;
