package axial.booking.request;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Looks requests up. A list holds what may be done at one of the caller's clinics, first what missed its deadline, then in the order in which requests came
 * in.
 */
@ApplicationScoped
class RequestQueries {

    private static final String PAGE = """
            select cast(to_jsonb(r) as text) from request r
            where (cast(:state as text) is null or r.state = cast(:state as text))
              and (cast(:procedure as text) is null or r.procedure = cast(:procedure as text))
              and (cast(:externalId as text) is null or r.external_id = cast(:externalId as text))
              and (cast(:after as uuid) is null
                   or (%1$s, r.created, r.request_id)
                      > (select %2$s, p.created, p.request_id from request p where p.request_id = cast(:after as uuid)))
              and (cast(cast(:clinics as text) as jsonb) is null
                   or exists (select 1 from jsonb_array_elements_text(cast(cast(:clinics as text) as jsonb)) mine
                              where case when r.wish -> 'clinics' is null or r.wish -> 'clinics' = 'null'
                                         then jsonb_exists(r.drive_minutes, mine.value)
                                         else jsonb_exists(r.wish -> 'clinics', mine.value) end))
            order by %1$s, r.created, r.request_id
            limit :limit""".formatted(loudFirst("r"), loudFirst("p"));

    private static String loudFirst(String request) {
        return "case when %1$s.state = 'WAITING' and %1$s.deadline_missed then 0 else 1 end".formatted(request);
    }

    private final Mutiny.SessionFactory db;
    private final RequestTable table;
    private final ClearanceTable clearances;
    private final Folders folders;
    private final ClinicScope scope;

    RequestQueries(
            Mutiny.SessionFactory db,
            RequestTable table,
            ClearanceTable clearances,
            Folders folders,
            ClinicScope scope) {
        this.db = db;
        this.table = table;
        this.clearances = clearances;
        this.folders = folders;
        this.scope = scope;
    }

    Uni<Folder> one(UUID requestId) {
        return db.withTransaction(tx -> folders.find(tx, requestId));
    }

    /** A request with how many of its clearances are open on the day of its appointment. */
    record Seen(Folder folder, OpenClearances open) {}

    Uni<Seen> seen(UUID requestId) {
        return db.withTransaction(tx -> folders.find(tx, requestId).chain(folder -> clearances
                .open(tx, List.of(requestId))
                .map(open -> new Seen(folder, open.getOrDefault(requestId, OpenClearances.NONE)))));
    }

    /** Requests with how many of their clearances are open. */
    record Page(List<Request> requests, Map<UUID, OpenClearances> open) {

        OpenClearances open(Request request) {
            return open.getOrDefault(request.requestId(), OpenClearances.NONE);
        }
    }

    /** Fails when a page is asked for that follows no request. */
    private Uni<?> known(Mutiny.Session tx, @Nullable UUID after) {
        return after == null ? Uni.createFrom().voidItem() : folders.find(tx, after);
    }

    /** @param after the last request of the page before; null: the first page */
    Uni<Page> page(
            @Nullable RequestState state,
            @Nullable String procedure,
            @Nullable String externalId,
            int limit,
            @Nullable UUID after) {
        var clinics = scope.clinics();
        return db.withTransaction(tx -> known(tx, after)
                .chain(() -> tx.createNativeQuery(PAGE, String.class)
                        .setParameter("state", state == null ? null : state.name())
                        .setParameter("procedure", procedure)
                        .setParameter("externalId", externalId)
                        .setParameter("after", after == null ? null : after.toString())
                        .setParameter("clinics", clinics == null ? null : table.write(clinics))
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> rows.stream().map(table::read).toList())
                .chain(requests -> clearances
                        .open(tx, requests.stream().map(Request::requestId).toList())
                        .map(open -> new Page(requests, open))));
    }
}
