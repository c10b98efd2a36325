/**
 * Versions of what is read and changed over HTTP: {@code ETag} on the way out, {@code If-Match} on the way in. A change made without having
 * read, or against an older version, is refused.
 */
@NullMarked
package axial.edge.versions;

import org.jspecify.annotations.NullMarked;
