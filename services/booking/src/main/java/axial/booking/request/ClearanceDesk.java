package axial.booking.request;

import axial.edge.access.Role;
import axial.edge.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Where clearances are asked for, granted and waived. */
@ApplicationScoped
class ClearanceDesk {

    private final Mutiny.SessionFactory db;
    private final Folders folders;
    private final ClearanceTable table;
    private final DrugHolds holds;
    private final Clock clock;

    ClearanceDesk(Mutiny.SessionFactory db, Folders folders, ClearanceTable table, DrugHolds holds, Clock clock) {
        this.db = db;
        this.folders = folders;
        this.table = table;
        this.holds = holds;
        this.clock = clock;
    }

    Uni<List<ClearanceChange>> history(UUID requestId) {
        return db.withTransaction(tx -> folders.find(tx, requestId).chain(found -> table.history(tx, requestId)));
    }

    /**
     * Sets the state of one clearance. A request that waits gets the days that follow from it; one that has a place keeps it.
     *
     * @param version of the clearance as it was seen; null: whichever stands
     */
    Uni<Kept> set(UUID requestId, String ruleId, @Nullable Long version, SetClearance change, By by) {
        return db.withTransaction(tx -> folders.withPatient(tx, requestId, (patient, before) -> {
            Clearance now = changed(before, ruleId, version, change, by);
            Clearances all = before.clearances().with(now);
            return table.note(tx, List.of(now)).replaceWith(new Folder(cleared(before.request(), all), all));
        }));
    }

    private static Request cleared(Request before, Clearances all) {
        Request now = before.seen(before.outlook().clearedBy(all));
        boolean sameDays = now.equals(before);
        return sameDays || now.state() == RequestState.PLACED ? now : now.requireADay();
    }

    private Clearance changed(Folder folder, String ruleId, @Nullable Long version, SetClearance change, By by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        folder.request().requireOpen("cleared");
        Clearance clearance = folder.clearances().of(ruleId);
        if (clearance == null) {
            throw new UnknownClearance(ruleId, folder);
        }
        clearance.requireVersion(version);
        change.requireSense(clearance, today);
        by.require(clearance, change.state());
        LocalDate day = change.day() == null ? today : change.day();
        return clearance.set(
                change, day, by.who(), now, holds.days(folder.request().wish(), change));
    }

    /**
     * Who sets a clearance.
     *
     * @param mayWaive whether they may go without what is hard
     */
    record By(String who, boolean mayWaive) {

        void require(Clearance clearance, ClearanceState state) {
            if (state == ClearanceState.WAIVED && clearance.hard() && !mayWaive) {
                throw new Problem(
                        403,
                        "role-missing",
                        "Not allowed for your role",
                        "The clearance " + clearance.ruleId() + " is " + clearance.severity() + ": only the role "
                                + Role.MANAGER + " waives it. Granting it needs no other role.");
            }
        }
    }
}
