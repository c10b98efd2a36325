package axial.planning.offers;

import axial.planning.diary.Spot;
import axial.planning.model.Appointment;
import axial.planning.rules.Rule;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What stands in the way of a place.
 *
 * @param rule           the first rule that would be broken
 * @param sentence       with the values named, fit to be shown
 * @param resourceIds    the resources it is about (rooms, devices, bays, providers); may be empty
 * @param appointmentIds the appointments that hold them; may be empty
 */
public record Obstacle(Rule rule, String sentence, List<String> resourceIds, List<String> appointmentIds) {

    static Obstacle of(Rule rule, String sentence, Object... values) {
        return new Obstacle(rule, String.format(Locale.ROOT, sentence, values), List.of(), List.of());
    }

    Obstacle about(List<String> resources) {
        return new Obstacle(rule, sentence, List.copyOf(resources), appointmentIds);
    }

    Obstacle held(List<String> resources, Collection<Spot> holders) {
        List<String> appointments = holders.stream()
                .map(Spot::booked)
                .filter(Objects::nonNull)
                .map(Appointment::id)
                .distinct()
                .sorted()
                .toList();
        return new Obstacle(rule, sentence, List.copyOf(resources), appointments);
    }
}
