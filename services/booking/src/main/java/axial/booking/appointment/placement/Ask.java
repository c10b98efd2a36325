package axial.booking.appointment.placement;

import axial.booking.catalogue.Alternative;
import axial.booking.pathway.After;
import axial.booking.request.Need;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has to be read to judge a place for a request.
 *
 * @param minutes how long the longest way takes, from the start
 * @param kinds of the devices to choose from, when none were named
 * @param anyBay whether a bay is to be chosen
 * @param links the requests that come first
 * @param apart the requests that it names as not to share its day
 * @param except appointments that count as gone: those that are about to move
 */
record Ask(
        UUID request,
        UUID patient,
        UUID patientKey,
        UUID room,
        UUID provider,
        List<UUID> devices,
        @Nullable UUID bay,
        Instant start,
        int minutes,
        Collection<String> kinds,
        boolean anyBay,
        List<After> links,
        List<UUID> apart,
        Collection<UUID> except) {

    static Ask of(Need need, Place place, Collection<UUID> except) {
        List<UUID> devices = place.deviceIds();
        return new Ask(
                need.requestId(),
                need.patientId(),
                need.patientKey(),
                place.roomId(),
                place.providerId(),
                devices == null ? List.of() : devices,
                place.bayId(),
                place.start(),
                longest(need.alternatives()),
                kinds(need, place),
                place.bayId() == null
                        && need.alternatives().stream()
                                .anyMatch(way -> Minutes.of(way).inBay()),
                need.after(),
                need.notSameDayAs(),
                except);
    }

    /** The kinds of the devices to choose from; none when devices were named. */
    static Set<String> kinds(Need need, Place place) {
        Set<String> kinds = new TreeSet<>();
        if (place.deviceIds() == null) {
            need.alternatives().forEach(way -> kinds.addAll(way.devices()));
        }
        return kinds;
    }

    private static int longest(List<Alternative> ways) {
        return ways.stream()
                .mapToInt(way -> Minutes.of(way).total())
                .max()
                .orElseThrow(() -> new IllegalArgumentException("A request has at least one way to be done."));
    }
}
