/**
 * Says what changed and hears what others say: an outbox written in the transaction of the change and relayed to Kafka in order, and an inbox
 * that gives each message its effect once. Records nobody can read are parked on a dead-letter topic and reported in the service's health.
 */
@NullMarked
package axial.messaging;

import org.jspecify.annotations.NullMarked;
