package axial.planning.rules;

/**
 * One part of the price of a place.
 *
 * @param price    in minutes of inconvenience; negative when the place mends something, such as an idle gap
 * @param sentence what it means here, such as "25 minutes more to drive than to the nearest clinic (SSP)"
 */
public record Reason(Rule rule, long price, String sentence) {}
