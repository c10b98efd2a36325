package axial.booking.request;

import axial.booking.catalogue.Side;
import axial.booking.catalogue.SiteOfService;
import axial.booking.catalogue.Sitting;
import axial.booking.pathway.After;
import axial.edge.importing.Row;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of the file {@code requests}: others are named by their external ids and codes.
 *
 * @param created null: when it is imported, or the day it was done
 * @param doneOn the day it was done; null: it is still to be done
 * @param course which course of several it belongs to; null: nobody said
 * @param granted rules of clearances that were granted before it came here; only a new request takes them
 */
record RequestRow(
        @Size(max = 64) String externalId,
        String patient,
        String procedure,
        Sitting sitting,
        @Nullable SiteOfService siteOfService,
        Priority priority,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable LocalDate due,
        @Nullable String preferredClinic,
        @Nullable String preferredProvider,
        Set<DayOfWeek> preferredWeekdays,
        Set<String> clinics,
        @Nullable Integer maxDriveMinutes,
        List<Link> after,
        @Nullable Instant created,
        @Nullable LocalDate doneOn,
        Set<String> granted,
        @Nullable Integer course) {

    static final Set<String> REQUIRED = Set.of("external_id", "patient", "procedure", "priority");

    static final Set<String> OPTIONAL = Set.of(
            "levels",
            "side",
            "modifiers",
            "site_of_service",
            "earliest",
            "latest",
            "due",
            "preferred_clinic",
            "preferred_provider",
            "preferred_weekdays",
            "clinics",
            "max_drive_minutes",
            "after",
            "created",
            "state",
            "done_on",
            "granted",
            "course");

    /** What a row may say of where it stands. */
    private enum Stage {
        WAITING,
        DONE
    }

    /** A request that comes before, by its external id. */
    record Link(String externalId, int minGapDays, @Nullable Integer maxGapDays) {

        static Link parse(String text) {
            String[] parts = text.split(":");
            if (parts.length < 2 || parts.length > 3) {
                throw new IllegalArgumentException("not a link");
            }
            return new Link(parts[0], days(parts[1]), parts.length == 3 ? days(parts[2]) : null);
        }

        private static int days(String text) {
            int days = Integer.parseInt(text);
            if (days < 0) {
                throw new IllegalArgumentException("less than no days");
            }
            return days;
        }
    }

    static RequestRow read(Row row) {
        return new RequestRow(
                row.text("external_id"),
                row.text("patient"),
                row.text("procedure"),
                new Sitting(
                        row.integer("levels", 1, 20, 1),
                        row.optional("side") == null ? Side.NONE : row.oneOf("side", Side.class),
                        Set.copyOf(row.list("modifiers"))),
                row.optional("site_of_service") == null ? null : row.oneOf("site_of_service", SiteOfService.class),
                row.oneOf("priority", Priority.class),
                row.optionalDate("earliest"),
                row.optionalDate("latest"),
                row.optionalDate("due"),
                row.optional("preferred_clinic"),
                row.optional("preferred_provider"),
                list(row, "preferred_weekdays", RequestRow::weekday, "weekdays such as MONDAY|FRIDAY").stream()
                        .collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(row.list("clinics")),
                row.optional("max_drive_minutes") == null ? null : row.integer("max_drive_minutes", 0, 1440, null),
                list(row, "after", Link::parse, "external ids with gaps in days, such as R-7:14 or R-7:3:10|R-8:0"),
                row.optional("created") == null
                        ? null
                        : row.parsed(
                                "created", Instant::parse, "an instant such as 2026-12-01T15:30:00Z", Instant.EPOCH),
                doneOn(row),
                Set.copyOf(row.list("granted")),
                row.optional("course") == null ? null : row.integer("course", 1, 99, null));
    }

    private static @Nullable LocalDate doneOn(Row row) {
        LocalDate day = row.optionalDate("done_on");
        Stage stage = row.optional("state") == null ? Stage.WAITING : stage(row, day);
        if (stage == Stage.DONE && row.optional("done_on") == null) {
            row.problem("done_on", "is empty, and the state is DONE", "the day it was done, such as 2026-03-02");
        }
        if (stage == Stage.WAITING && day != null) {
            row.problem("state", "is not DONE, and there is a day on which it was done", "DONE, or no done_on");
        }
        return day;
    }

    /** A state that can't be read is said to be so once, and not contradicted by the day as well. */
    private static Stage stage(Row row, @Nullable LocalDate day) {
        return row.parsed(
                "state",
                text -> Stage.valueOf(text.toUpperCase(Locale.ROOT)),
                "WAITING or DONE",
                day == null ? Stage.WAITING : Stage.DONE);
    }

    private static <T> List<T> list(Row row, String column, Function<String, T> parser, String wouldWork) {
        try {
            return row.list(column).stream().map(parser).toList();
        } catch (IllegalArgumentException e) {
            row.problem(column, "can't be read", wouldWork);
            return List.of();
        }
    }

    private static DayOfWeek weekday(String name) {
        return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Whether it only repeats that a request was done on a day; what was wished for then no longer matters. */
    boolean saysWhatIsDone(Request request) {
        return doneOn != null && doneOn.equals(request.doneOn());
    }

    /**
     * The wish, once everything it names has been found.
     *
     * @param requestId the id of a request by its external id
     * @param unavailable what is known of the patient already; the file says nothing of it
     */
    Wish wish(@Nullable UUID provider, Function<String, UUID> requestId, List<Unavailable> unavailable) {
        return new Wish(
                procedure,
                sitting,
                siteOfService,
                priority,
                earliest,
                latest,
                due,
                preferredClinic,
                provider,
                preferredWeekdays,
                clinics,
                maxDriveMinutes,
                unavailable,
                after.stream()
                        .map(link ->
                                new After(requestId.apply(link.externalId()), link.minGapDays(), link.maxGapDays()))
                        .toList(),
                course);
    }
}
