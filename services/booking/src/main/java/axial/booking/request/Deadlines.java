package axial.booking.request;

import axial.booking.issue.Detection;
import axial.messaging.Statement;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Looks after deadlines that a rule makes: what waits when its day is over at all clinics of its network weighs most from then on, and whatever is late is
 * listed. Nothing is refused for it.
 */
@ApplicationScoped
class Deadlines implements Detection {

    private static final Statement OVER = Statement.of("""
            select cast(r.request_id as text) from request r
            where r.state in ('WAITING', 'PLACED') and r.deadline is not null and r.state = 'WAITING' and not r.deadline_missed
              and r.deadline < (select min(cast(cast(cast(:now as text) as timestamptz) at time zone c.time_zone as date))
                                from clinic c where c.network = r.network)
            order by r.request_id limit 200""");

    private final Mutiny.SessionFactory db;
    private final RequestTable table;
    private final Clock clock;

    Deadlines(Mutiny.SessionFactory db, RequestTable table, Clock clock) {
        this.db = db;
        this.table = table;
        this.clock = clock;
    }

    @Scheduled(every = "PT5S", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return db.withTransaction(
                tx -> OVER.<String>list(tx, Map.of("now", clock.instant().toString()))
                        .map(ids -> ids.stream().map(UUID::fromString).toList())
                        .chain(over -> over.isEmpty() ? Uni.createFrom().voidItem() : miss(tx, over)));
    }

    /** Patients are locked before their requests, as everywhere. */
    private Uni<Void> miss(Mutiny.Session tx, List<UUID> over) {
        return table.lockPatientsOf(tx, over)
                .chain(() -> Multi.createFrom()
                        .iterable(over)
                        .onItem()
                        .transformToUniAndConcatenate(id -> table.lock(tx, id))
                        .collect()
                        .asList())
                .chain(found -> table.save(
                        tx,
                        found.stream()
                                .filter(one -> !one.overdue().equals(one))
                                .map(Request::overdue)
                                .toList()));
    }

    @Override
    public String query() {
        return """
                select cast(md5('DEADLINE_MISSED' || r.request_id) as uuid) as issue_id, 'DEADLINE_MISSED' as kind,
                       late.appointment_id, r.request_id, cast(null as uuid) as resource_id, late.clinic, late.day,
                       'Request ' || r.request_id || ' (' || r.procedure || ') was due by ' || r.deadline
                         || case when late.day is null then ' and has no place: give it the first there is.'
                                 else ' and has its place on ' || late.day || '.' end as detail,
                       cast(r.deadline + 1 as timestamptz) as since
                from request r
                left join lateral (
                  select a.appointment_id, a.clinic, cast(a.start_at at time zone c.time_zone as date) as day
                  from appointment a join clinic c on c.code = a.clinic
                  where a.request_id = r.request_id
                    and a.state in ('HELD', 'BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_ROOM', 'IN_PROCEDURE', 'RECOVERING') limit 1) as late on true
                where r.deadline is not null and r.state in ('WAITING', 'PLACED')
                  and (r.state = 'WAITING' and r.deadline_missed or r.state = 'PLACED' and late.day > r.deadline)""";
    }
}
