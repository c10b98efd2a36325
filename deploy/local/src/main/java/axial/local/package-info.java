/**
 * Axial on one machine: the servers and services started with one command, sample data, and a command line for the main job.
 * Everything listens on loopback alone; nothing here is for a real network.
 */
@NullMarked
package axial.local;

import org.jspecify.annotations.NullMarked;
