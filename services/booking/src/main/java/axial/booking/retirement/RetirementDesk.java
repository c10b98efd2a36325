package axial.booking.retirement;

import axial.messaging.Gone;
import axial.messaging.Outbox;
import axial.messaging.Statement;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes tombstones for appointments and requests that have been over for long enough. What a request that waits counts from stays. */
@ApplicationScoped
class RetirementDesk {

    private static final int AT_ONCE = 500;

    /** The requests that something that waits or has a place comes after. */
    private static final String COUNTED_FROM = """
            with counted_from as (
              select distinct cast(link ->> 'request_id' as uuid) as request_id
              from request r cross join jsonb_array_elements(r.after) as link where r.state in ('WAITING', 'PLACED')),
            """;

    private static final String RETIRE = """
            , retired_now as (
              insert into retired (id, version) select id, version from over
              on conflict (id) do update set version = excluded.version)
            select cast(jsonb_build_object('id', id, 'network', network) as text) from over""";

    private static final Statement APPOINTMENTS = Statement.of(COUNTED_FROM + """
            over as (
              select a.appointment_id as id, a.network, a.version from appointment a
              where a.end_at < cast(cast(:before as text) as timestamptz)
                and a.state in ('DONE', 'CANCELLED', 'NO_SHOW', 'DISPLACED', 'EXPIRED')
                and a.request_id not in (select request_id from counted_from)
                and not exists (select from retired where retired.id = a.appointment_id and retired.version = a.version)
              order by a.end_at limit cast(cast(:limit as text) as int) for update of a skip locked)""" + RETIRE);

    private static final Statement REQUESTS = Statement.of(COUNTED_FROM + """
            over as (
              select r.request_id as id, r.network, r.version from request r
              where (r.state = 'DONE' and r.done_on < cast(cast(cast(:before as text) as timestamptz) as date)
                     or r.state = 'WITHDRAWN' and r.created < cast(cast(:before as text) as timestamptz))
                and r.request_id not in (select request_id from counted_from)
                and not exists (select from retired where retired.id = r.request_id and retired.version = r.version)
              order by r.created limit cast(cast(:limit as text) as int) for update of r skip locked)""" + RETIRE);

    private final Mutiny.SessionFactory db;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;
    private final Duration kept;

    RetirementDesk(
            Mutiny.SessionFactory db,
            Outbox outbox,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "axial.booking.told-for") Duration kept) {
        this.db = db;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
        this.kept = kept;
    }

    record Over(UUID id, String network) {}

    @Scheduled(every = "1h", delayed = "40s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> retire() {
        return all(APPOINTMENTS, "axial.booking.appointments", "axial.booking.appointment.gone")
                .chain(() -> all(REQUESTS, "axial.booking.requests", "axial.booking.request.gone"));
    }

    private Uni<Void> all(Statement over, String topic, String type) {
        return some(over, topic, type)
                .chain(count -> count < AT_ONCE ? Uni.createFrom().voidItem() : all(over, topic, type));
    }

    private Uni<Integer> some(Statement over, String topic, String type) {
        Map<String, String> parameters =
                Map.of("before", clock.instant().minus(kept).toString(), "limit", Integer.toString(AT_ONCE));
        return db.withTransaction(tx -> over.<String>list(tx, parameters).chain(rows -> {
            List<Gone> gone = rows.stream()
                    .map(this::read)
                    .map(one -> new Gone(topic, one.id().toString(), one.network(), type))
                    .toList();
            return outbox.append(tx, gone).replaceWith(gone.size());
        }));
    }

    private Over read(String row) {
        try {
            return json.readValue(row, Over.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The query for what is over and its record differ.", e);
        }
    }
}
