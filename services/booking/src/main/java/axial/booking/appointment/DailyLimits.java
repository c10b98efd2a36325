package axial.booking.appointment;

import axial.booking.issue.DetectedIssue;
import axial.booking.issue.DetectedIssues;
import axial.booking.issue.IssueKind;
import axial.booking.issue.Subject;
import axial.messaging.Statement;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Tells a person where a provider has more booked than a limit that was lowered since allows. Nobody is moved for it. */
@ApplicationScoped
public class DailyLimits {

    /** What lies on a local day of a clinic, and what the provider does that day at all clinics together. */
    private static final Statement ABOVE = Statement.of("""
            with ask as (select cast(cast(:now as text) as timestamptz) as now, cast(cast(:providers as text) as uuid[]) as providers),
            load as (
              select provider.provider_id, provider.code, provider.procedures_per_day, provider.minutes_per_day, there.clinic, there.day,
                     sum(there.procedures) over (partition by provider.provider_id, there.day) as procedures,
                     sum(there.minutes) over (partition by provider.provider_id, there.day) as minutes
              from ask join provider on provider.provider_id = any (ask.providers)
              cross join lateral (
                select clinic.code as clinic, cast(lower(claim.during) at time zone clinic.time_zone as date) as day,
                       count(*) as procedures, sum(extract(epoch from upper(claim.during) - lower(claim.during)) / 60) as minutes
                from claim join clinic on clinic.code = claim.clinic
                where claim.resource_id = provider.provider_id and claim.during && tstzrange(ask.now - interval '1 day', null)
                  and cast(lower(claim.during) at time zone clinic.time_zone as date) >= cast(ask.now at time zone clinic.time_zone as date)
                group by clinic.code, day) as there
              where provider.procedures_per_day is not null or provider.minutes_per_day is not null)
            select cast(coalesce(jsonb_agg(jsonb_build_object('providerId', provider_id, 'code', code, 'clinic', clinic, 'day', day,
              'procedures', procedures, 'minutes', cast(minutes as int), 'mostProcedures', procedures_per_day, 'mostMinutes', minutes_per_day)
              order by provider_id, day), '[]') as text)
            from load where procedures > procedures_per_day or minutes > minutes_per_day""");

    private static final Statement OPEN = Statement.of("""
            select distinct cast(resource_id as text) from detected_issue
            where resolved is null and kind = 'DAY_ABOVE_LIMIT' and resource_id is not null""");

    private final Mutiny.SessionFactory db;
    private final DetectedIssues issues;
    private final ObjectMapper json;
    private final Clock clock;

    DailyLimits(Mutiny.SessionFactory db, DetectedIssues issues, ObjectMapper json, Clock clock) {
        this.db = db;
        this.issues = issues;
        this.json = json;
        this.clock = clock;
    }

    /** Looks at all that is booked with these providers from today on. */
    public Uni<Void> judge(Mutiny.Session tx, Collection<UUID> providers) {
        if (providers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var ask = Map.of(
                "providers", LedgerRows.array(providers), "now", clock.instant().toString());
        return ABOVE.<String>list(tx, ask)
                .map(rows -> above(rows.get(0)))
                .chain(found -> issues.judgedDays(tx, IssueKind.DAY_ABOVE_LIMIT, providers, found));
    }

    /** What was above a limit may no longer be: appointments are moved and cancelled, and days pass. */
    @Scheduled(every = "PT2S", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> lookAgain() {
        return db.withTransaction(tx -> OPEN.<String>list(tx, Map.of())
                .chain(open -> judge(tx, open.stream().map(UUID::fromString).toList())));
    }

    private List<DetectedIssue> above(String row) {
        try {
            return Arrays.stream(json.readValue(row, Load[].class))
                    .map(Load::issue)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The query for loads and its record differ.", e);
        }
    }

    private record Load(
            UUID providerId,
            String code,
            String clinic,
            LocalDate day,
            int procedures,
            int minutes,
            @Nullable Integer mostProcedures,
            @Nullable Integer mostMinutes) {

        DetectedIssue issue() {
            boolean procedure = mostProcedures != null && procedures > mostProcedures;
            return new DetectedIssue(
                    IssueKind.DAY_ABOVE_LIMIT,
                    Subject.day(providerId, clinic, day),
                    "Provider " + code + " has " + (procedure ? procedures + " procedures" : minutes + " minutes")
                            + " on "
                            + day + "; the limit is " + (procedure ? mostProcedures : mostMinutes)
                            + ". Move some of them, or raise the limit.");
        }
    }
}
