/**
 * Starts, watches and stops PostgreSQL, Kafka, the issuer and the built services as processes of one machine. The launcher
 * and the end-to-end tests use the same class, {@link axial.local.system.AxialLocal}.
 */
@NullMarked
package axial.local.system;

import org.jspecify.annotations.NullMarked;
