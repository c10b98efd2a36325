/**
 * Talks to a running Axial over HTTP as a user who logged in: JSON, problem documents and server-sent events. The command line, the sample
 * import and the end-to-end tests use it.
 */
@NullMarked
package axial.local.client;

import org.jspecify.annotations.NullMarked;
