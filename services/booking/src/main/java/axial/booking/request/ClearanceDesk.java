package axial.booking.request;

import axial.booking.pathway.BusinessDays;
import axial.booking.patient.Patient;
import axial.edge.access.Role;
import axial.edge.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
    private final ConfirmedAppointments confirmed;
    private final BusinessDays businessDays;
    private final Clock clock;

    ClearanceDesk(
            Mutiny.SessionFactory db,
            Folders folders,
            ClearanceTable table,
            DrugHolds holds,
            ConfirmedAppointments confirmed,
            BusinessDays businessDays,
            Clock clock) {
        this.db = db;
        this.folders = folders;
        this.table = table;
        this.holds = holds;
        this.confirmed = confirmed;
        this.businessDays = businessDays;
        this.clock = clock;
    }

    Uni<List<ClearanceChange>> history(UUID requestId) {
        return db.withTransaction(tx -> folders.find(tx, requestId).chain(found -> table.history(tx, requestId)));
    }

    /**
     * Sets the state of one clearance. A request that waits gets the days that follow from it; one that has a place keeps it, and is
     * booked instead of confirmed where what was set doesn't cover its day.
     *
     * @param version of the clearance as it was seen; null: whichever stands
     */
    Uni<Kept> set(UUID requestId, String ruleId, @Nullable Long version, SetClearance change, By by) {
        return db.withTransaction(tx -> folders.withPatient(tx, requestId, (patient, before) -> {
                    return table.visit(tx, requestId)
                            .map(visit -> changed(patient, before, ruleId, version, change, by, visit))
                            .call(now -> table.note(tx, List.of(now)))
                            .call(() -> table.review(tx, List.of(requestId)))
                            .map(now -> {
                                Clearances all = before.clearances().with(now);
                                return new Folder(cleared(before.request(), all), all);
                            });
                }))
                // what fails here is done by the job that reads the mark
                .call(() -> confirmed.lookAgain(requestId).onFailure().recoverWithNull());
    }

    private static Request cleared(Request before, Clearances all) {
        Request now = before.seen(before.outlook().clearedBy(all));
        boolean sameDays = now.equals(before);
        return sameDays || now.state() == RequestState.PLACED ? now : now.requireADay();
    }

    private Clearance changed(
            Patient patient,
            Folder folder,
            String ruleId,
            @Nullable Long version,
            SetClearance change,
            By by,
            @Nullable LocalDate visit) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate today = patient.day(now);
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
                change, day, by.who(), now, holds.days(folder.request().wish(), change), visit, businessDays);
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
