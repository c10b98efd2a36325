package axial.room.opening;

import axial.messaging.Outbox;
import axial.room.rows.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Keeps the openings true from the start of today for some weeks ahead: computes them anew, writes what differs and tells it. What lies before
 * today stays as it was. Callers have the {@link axial.room.rows.Turn}.
 */
@ApplicationScoped
public class Horizon {

    private static final String PLACES = """
            select cast(to_jsonb(r) as text) from resource r
            where r.id in (select cast(id as uuid) from jsonb_array_elements_text(:given) as t (id))""";

    private static final String AT_CLINICS = """
            select cast(to_jsonb(r) as text) from resource r
            where r.clinic in (select clinic from jsonb_array_elements_text(:given) as t (clinic))
               or exists (select 1 from weekly_hours h where h.resource_id = r.id
                          and h.at_clinic in (select clinic from jsonb_array_elements_text(:given) as t (clinic)))
               or exists (select 1 from special_hours h where h.resource_id = r.id
                          and h.at_clinic in (select clinic from jsonb_array_elements_text(:given) as t (clinic)))""";

    private static final String ALL = "select cast(to_jsonb(r) as text) from resource r where :given is not null";

    /** No local day began longer ago, wherever the clinic is. */
    private static final Duration LONGEST_DAY = Duration.ofHours(27);

    private final Rows rows;
    private final TimetableReader timetables;
    private final Openings openings;
    private final Outbox outbox;
    private final Clock clock;
    private final int weeks;

    Horizon(
            Rows rows,
            TimetableReader timetables,
            Openings openings,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "axial.room.horizon.weeks") int weeks) {
        this.rows = rows;
        this.timetables = timetables;
        this.openings = openings;
        this.outbox = outbox;
        this.clock = clock;
        this.weeks = weeks;
    }

    /** Computes the openings of some resources anew. */
    public Uni<Void> refreshResources(Mutiny.Session tx, Collection<UUID> resources) {
        return rows.select(tx, Place.class, PLACES, resources).chain(places -> refresh(tx, places));
    }

    /** Computes the openings of everything that is at some clinics, be it at home or as a guest. */
    public Uni<Void> refreshClinics(Mutiny.Session tx, Collection<String> clinics) {
        return rows.select(tx, Place.class, AT_CLINICS, clinics).chain(places -> refresh(tx, places));
    }

    Uni<Void> refreshAll(Mutiny.Session tx) {
        return rows.select(tx, Place.class, ALL, List.of()).chain(places -> refresh(tx, places));
    }

    private Uni<Void> refresh(Mutiny.Session tx, List<Place> places) {
        if (places.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Instant now = clock.instant();
        return timetables.read(tx, now).chain(timetable -> refresh(tx, places, timetable, now));
    }

    private Uni<Void> refresh(Mutiny.Session tx, List<Place> places, Timetable timetable, Instant now) {
        List<UUID> ids = places.stream().map(Place::id).toList();
        List<Opening> computed = places.stream()
                .flatMap(place -> computed(place, timetable, now))
                .toList();
        return openings.ahead(tx, ids, now.minus(LONGEST_DAY))
                .map(stored -> Difference.between(stored, computed, clinic -> today(now, timetable.zone(clinic))))
                .chain(difference ->
                        openings.write(tx, difference).chain(() -> tell(tx, places, timetable, difference)));
    }

    /** Every clinic's horizon begins and ends on its own clock; a device may be a guest where another day has begun. */
    private Stream<Opening> computed(Place place, Timetable timetable, Instant now) {
        LocalDate first = now.atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
        return timetable.openings(place, first, first.plusWeeks(weeks).plusDays(3)).stream()
                .filter(stretch -> isAhead(stretch, now, timetable.zone(stretch.clinic())))
                .map(stretch -> Opening.of(place, stretch));
    }

    private boolean isAhead(Stretch stretch, Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return !stretch.starts().isBefore(today(now, zone)) && stretch.day().isBefore(today.plusWeeks(weeks));
    }

    private Uni<Void> tell(Mutiny.Session tx, List<Place> places, Timetable timetable, Difference difference) {
        Map<UUID, String> networks = new HashMap<>();
        places.forEach(place -> networks.put(place.id(), place.network()));
        return outbox.append(tx, difference.events(networks, timetable::zone)).replaceWithVoid();
    }

    private static Instant today(Instant now, ZoneId zone) {
        return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }
}
