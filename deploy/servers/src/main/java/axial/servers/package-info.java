/**
 * The servers Axial stands on, started for a test run or for one machine: PostgreSQL, a Kafka broker and an OIDC issuer.
 * They are the real ones, embedded or in containers, and everything listens on loopback alone.
 */
@NullMarked
package axial.servers;

import org.jspecify.annotations.NullMarked;
