/**
 * The planning model of Axial: facts, rules, search and offers, in plain Java and OptaPlanner. It knows nothing of Quarkus, JSON, JPA or
 * Kafka, so that it can be run, tested and measured alone.
 */
@NullMarked
package axial.planning;

import org.jspecify.annotations.NullMarked;
