package axial.provider.session;

import static java.util.stream.Collectors.toMap;

import axial.messaging.Outbox;
import axial.provider.rows.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Keeps the sessions true from the start of today for some weeks ahead: computes them anew, writes what differs and tells it. What lies before
 * today stays as it was. Callers have the {@link axial.provider.rows.Turn}.
 */
@ApplicationScoped
public class Horizon {

    private static final String SOME = """
            select cast(to_jsonb(p) as text) from provider p
            where p.id in (select cast(id as uuid) from jsonb_array_elements_text(:given) as t (id))""";

    private static final String AT_CLINICS = """
            select cast(to_jsonb(p) as text) from provider p
            where exists (select 1 from jsonb_array_elements_text(:given) as t (clinic)
                          where exists (select 1 from roster r where r.provider_id = p.id and r.clinic = t.clinic)
                             or exists (select 1 from roster_exception r where r.provider_id = p.id and r.clinic = t.clinic))""";

    private static final String ALL = "select cast(to_jsonb(p) as text) from provider p where :given is not null";

    private final Rows rows;
    private final ScheduleReader schedules;
    private final Sessions sessions;
    private final Outbox outbox;
    private final Clock clock;
    private final int weeks;

    Horizon(
            Rows rows,
            ScheduleReader schedules,
            Sessions sessions,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "axial.provider.horizon.weeks") int weeks) {
        this.rows = rows;
        this.schedules = schedules;
        this.sessions = sessions;
        this.outbox = outbox;
        this.clock = clock;
        this.weeks = weeks;
    }

    /** Computes the sessions of some providers anew. */
    public Uni<Void> refreshProviders(Mutiny.Session tx, Collection<UUID> providers) {
        return rows.select(tx, Rostered.class, SOME, providers).chain(found -> refresh(tx, found));
    }

    /** Computes the sessions of all who work at some clinics anew. */
    public Uni<Void> refreshClinics(Mutiny.Session tx, Collection<String> clinics) {
        return rows.select(tx, Rostered.class, AT_CLINICS, clinics).chain(found -> refresh(tx, found));
    }

    Uni<Void> refreshAll(Mutiny.Session tx) {
        return rows.select(tx, Rostered.class, ALL, List.of()).chain(found -> refresh(tx, found));
    }

    /** The clinics at which somebody would be between two instants, absences apart. */
    public Uni<List<String>> clinics(Mutiny.Session session, UUID provider, Instant from, Instant until) {
        LocalDate first = from.atZone(ZoneId.of("UTC")).toLocalDate().minusDays(1);
        LocalDate last = until.atZone(ZoneId.of("UTC")).toLocalDate().plusDays(2);
        return schedules.read(session, from).map(schedule -> schedule.rostered(provider, first, last).stream()
                .filter(stretch -> stretch.touches(from, until))
                .map(Stretch::clinic)
                .distinct()
                .toList());
    }

    private Uni<Void> refresh(Mutiny.Session tx, List<Rostered> providers) {
        if (providers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Instant now = clock.instant();
        return schedules.read(tx, now).chain(schedule -> refresh(tx, providers, schedule, now));
    }

    private Uni<Void> refresh(Mutiny.Session tx, List<Rostered> providers, Schedule schedule, Instant now) {
        Map<UUID, String> networks = providers.stream().collect(toMap(Rostered::id, Rostered::network));
        List<Session> computed = providers.stream()
                .flatMap(provider -> computed(provider, schedule, now))
                .toList();
        return sessions.ahead(tx, networks.keySet(), now.minus(Duration.ofDays(2)))
                .map(stored -> Difference.between(stored, computed, clinic -> today(now, schedule.zone(clinic))))
                .chain(difference -> sessions.write(tx, difference)
                        .chain(() -> outbox.append(tx, difference.events(networks, schedule::zone)))
                        .replaceWithVoid());
    }

    private Stream<Session> computed(Rostered provider, Schedule schedule, Instant now) {
        if (!provider.active()) {
            return Stream.of();
        }
        LocalDate first = now.atZone(ZoneId.of("UTC")).toLocalDate().minusDays(1);
        return schedule.sessions(provider.id(), first, first.plusWeeks(weeks).plusDays(3)).stream()
                .filter(stretch -> isAhead(stretch, now, schedule.zone(stretch.clinic())))
                .map(stretch -> Session.of(provider, stretch));
    }

    /** Every clinic's horizon begins and ends on its own clock. */
    private boolean isAhead(Stretch stretch, Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return !stretch.starts().isBefore(today(now, zone)) && stretch.day().isBefore(today.plusWeeks(weeks));
    }

    private static Instant today(Instant now, ZoneId zone) {
        return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }
}
