package axial.booking.appointment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Looks appointments up. */
@ApplicationScoped
class AppointmentQueries {

    private static final String HISTORY = """
            select cast(coalesce(jsonb_agg(jsonb_build_object('version', version, 'at', at, 'who', who, 'was', was, 'became', became,
              'why', why, 'start', start_at, 'roomId', room_id, 'providerId', provider_id) order by position), '[]') as text)
            from appointment_history where appointment_id = :id""";

    private static final String LIST = """
            with ask as (
              select * from jsonb_to_record(cast(cast(:ask as text) as jsonb))
                as ask (state text, "from" date, "to" date, clinic text, "requestId" uuid, clinics text[], "limit" integer, after uuid))
            select a.appointment_id
            from ask join appointment a on (ask.state is null or a.state = ask.state) and (ask.clinic is null or a.clinic = ask.clinic)
              and (ask."requestId" is null or a.request_id = ask."requestId")
              and ('*' = any (ask.clinics) or a.clinic = any (ask.clinics))
            join clinic on clinic.code = a.clinic
            where (ask."from" is null or a.start_at >= cast(ask."from" as timestamp) at time zone clinic.time_zone)
              and (ask."to" is null or a.start_at < cast(ask."to" + 1 as timestamp) at time zone clinic.time_zone)
              and (ask.after is null or (a.start_at, a.appointment_id) >
                   (select before.start_at, before.appointment_id from appointment before where before.appointment_id = ask.after))
            order by a.start_at, a.appointment_id limit (select "limit" from ask)""";

    private final Mutiny.SessionFactory db;
    private final Ledger ledger;
    private final LedgerRows rows;
    private final ObjectMapper json;

    AppointmentQueries(Mutiny.SessionFactory db, Ledger ledger, LedgerRows rows, ObjectMapper json) {
        this.db = db;
        this.ledger = ledger;
        this.rows = rows;
        this.json = json;
    }

    /**
     * Which ones.
     *
     * @param clinics the caller's; {@code *} means all
     * @param limit so many at most
     * @param after the last one of the page before; null: the first page
     */
    record Filter(
            @Nullable AppointmentState state,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String clinic,
            @Nullable UUID requestId,
            Collection<String> clinics,
            int limit,
            @Nullable UUID after) {}

    Uni<AppointmentView> one(UUID id) {
        return db.withSession(session -> ledger.read(session, id)).map(found -> AppointmentView.of(found, null));
    }

    Uni<List<AppointmentView>> list(Filter filter) {
        return db.withSession(session -> known(session, filter.after())
                        .chain(() -> session.createNativeQuery(LIST, UUID.class)
                                .setParameter("ask", text(filter))
                                .getResultList())
                        .chain(ids -> rows.read(session, ids)))
                .map(found ->
                        found.stream().map(one -> AppointmentView.of(one, null)).toList());
    }

    /** Fails when a page is asked for that follows no appointment. */
    private Uni<?> known(Mutiny.Session session, @Nullable UUID after) {
        return after == null ? Uni.createFrom().voidItem() : ledger.read(session, after);
    }

    Uni<List<HistoryEntry>> history(UUID id) {
        return db.withSession(session -> session.createNativeQuery(HISTORY, String.class)
                        .setParameter("id", id)
                        .getSingleResult())
                .map(this::entries);
    }

    private List<HistoryEntry> entries(String rows) {
        try {
            return List.of(json.readValue(rows, HistoryEntry[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The query for histories and its record differ.", e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A filter can always be written as JSON.", e);
        }
    }
}
