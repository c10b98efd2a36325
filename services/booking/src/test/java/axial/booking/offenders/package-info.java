/** Classes that break the rules, so that a rule that catches nothing is noticed. */
package axial.booking.offenders;
