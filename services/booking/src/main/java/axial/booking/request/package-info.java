/**
 * What patients need: a request goes from waiting to placed to done, or is withdrawn. Every change is told to the planner without anything that
 * identifies the patient.
 */
@NullMarked
package axial.booking.request;

import org.jspecify.annotations.NullMarked;
