package axial.planning.offers;

import axial.planning.rules.Rule;
import java.util.List;

/**
 * What stands in the way of a place.
 *
 * @param rule           the first rule that would be broken
 * @param sentence       with the values named, fit to be shown
 * @param resourceIds    the resources it is about (rooms, devices, bays, providers); may be empty
 * @param appointmentIds the appointments that hold them; may be empty
 */
public record Obstacle(Rule rule, String sentence, List<String> resourceIds, List<String> appointmentIds) {}
