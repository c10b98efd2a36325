/**
 * What somebody has to look after, because booking may not or can't mend it by itself: FHIR's DetectedIssue. Other features raise and resolve
 * issues of their own kinds, or have them detected at the moment of asking; here they are kept and listed.
 */
@NullMarked
package axial.booking.issue;

import org.jspecify.annotations.NullMarked;
