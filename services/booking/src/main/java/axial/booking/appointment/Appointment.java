package axial.booking.appointment;

import axial.booking.appointment.placement.Claim;
import axial.booking.appointment.placement.ClaimKind;
import axial.booking.appointment.placement.Interval;
import axial.booking.appointment.placement.Place;
import axial.booking.appointment.placement.Placed;
import axial.booking.appointment.placement.Placement;
import axial.booking.catalogue.Sitting;
import axial.booking.clinic.ClinicClock;
import axial.booking.request.ConfirmationCheck.Visit;
import axial.booking.request.Need;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request at its place, with the claims it makes on resources and patient. What happens to it answers the change to be entered into the
 * ledger.
 *
 * @param sitting levels and side, as the request says them
 * @param end the patient leaves; stays when the claims are gone
 * @param claims sorted by resource; none once it no longer holds anything
 * @param heldUntil of a hold only
 */
public record Appointment(
        UUID appointmentId,
        UUID requestId,
        String network,
        String clinic,
        String procedure,
        Sitting sitting,
        AppointmentState state,
        Instant start,
        Instant end,
        UUID patientId,
        UUID patientKey,
        int alternative,
        UUID roomId,
        UUID providerId,
        List<Claim> claims,
        @Nullable Interval patient,
        @Nullable Instant heldUntil,
        long version,
        Instant changed) {

    /** @param heldUntil null: it is booked at once */
    static Change made(Placed placed, @Nullable Instant heldUntil, Cause cause) {
        Need need = placed.need();
        Placement placement = placed.placement();
        Appointment made = new Appointment(
                UUID.randomUUID(),
                need.requestId(),
                need.network(),
                placement.clinic(),
                need.procedure(),
                need.sitting(),
                heldUntil == null ? AppointmentState.BOOKED : AppointmentState.HELD,
                placement.start(),
                placement.end(),
                need.patientId(),
                need.patientKey(),
                placement.alternative(),
                placement.roomId(),
                placement.providerId(),
                placement.claims(),
                placement.patient(),
                heldUntil,
                1,
                cause.when());
        return new Change(null, made, true, cause, need);
    }

    /**
     * What somebody asks for.
     *
     * @throws TransitionRefused when it can't go there from where it stands, or only by itself
     */
    AppointmentState requireNext(AppointmentState then) {
        if (!state.next().contains(then)) {
            throw new TransitionRefused(this, then);
        }
        return then;
    }

    /** @throws TransitionRefused when it can't go there from where it stands */
    Change to(AppointmentState then, Cause cause) {
        if (!state.mayBecome(then)) {
            throw new TransitionRefused(this, then);
        }
        return new Change(state, as(then, cause), false, cause, null);
    }

    /**
     * Where it goes back to.
     *
     * @param cameFrom the states by which it came here
     * @param wanted null: the last of them
     * @throws ReversalRefused when it did not come from there, or what it is can't be taken back; what was only held is not held again
     */
    AppointmentState requireBack(List<AppointmentState> cameFrom, @Nullable AppointmentState wanted) {
        List<AppointmentState> back = state.canBeTakenBack()
                ? cameFrom.stream().filter(one -> one != AppointmentState.HELD).toList()
                : List.of();
        if (back.isEmpty() || (wanted != null && !back.contains(wanted))) {
            throw new ReversalRefused(this, back);
        }
        return wanted == null ? back.get(back.size() - 1) : wanted;
    }

    /** Taken back while it has its claims. */
    Change back(AppointmentState then, Cause cause) {
        return new Change(state, as(then, cause), false, cause, null);
    }

    /** Taken back, with its old place given to it again. */
    Change back(Placed placed, AppointmentState then, Cause cause) {
        return new Change(state, at(placed.placement(), then, cause), true, cause, placed.need());
    }

    /** A patient who had said yes is asked again. */
    Change moved(Placement placement, Cause cause) {
        if (!state.isMovable()) {
            throw new NotMovable(this);
        }
        AppointmentState then = state == AppointmentState.CONFIRMED ? AppointmentState.BOOKED : state;
        return new Change(state, at(placement, then, cause), true, cause, null);
    }

    private Appointment at(Placement placement, AppointmentState then, Cause cause) {
        return new Appointment(
                appointmentId,
                requestId,
                network,
                placement.clinic(),
                procedure,
                sitting,
                then,
                placement.start(),
                placement.end(),
                patientId,
                patientKey,
                placement.alternative(),
                placement.roomId(),
                placement.providerId(),
                placement.claims(),
                placement.patient(),
                then == AppointmentState.HELD ? heldUntil : null,
                version + 1,
                cause.when());
    }

    private Appointment as(AppointmentState then, Cause cause) {
        return new Appointment(
                appointmentId,
                requestId,
                network,
                clinic,
                procedure,
                sitting,
                then,
                start,
                end,
                patientId,
                patientKey,
                alternative,
                roomId,
                providerId,
                then.holdsResources() ? claims : List.of(),
                then.holdsResources() ? patient : null,
                then == AppointmentState.HELD ? heldUntil : null,
                version + 1,
                cause.when());
    }

    /** @throws axial.edge.problem.Problem 412 unless this is the version the caller has seen */
    Appointment at(long expected) {
        if (version != expected) {
            throw axial.edge.problem.Problem.stale("appointment", expected, version);
        }
        return this;
    }

    Visit visit(ClinicClock clock) {
        return new Visit(requestId, patientId, clinic, start, clock.day(start), alternative);
    }

    /** Where it is, with all that was chosen for it. */
    Place place() {
        return new Place(start, roomId, providerId, used(ClaimKind.DEVICE), first(used(ClaimKind.BAY)), alternative);
    }

    /** Whether it stands there already and could be moved; what is left open matches anything. */
    boolean isAt(Place wanted) {
        Place here = place();
        List<UUID> devices = wanted.deviceIds();
        return state.isMovable()
                && here.start().equals(wanted.start())
                && here.roomId().equals(wanted.roomId())
                && here.providerId().equals(wanted.providerId())
                && (devices == null
                        || devices.size() == used(ClaimKind.DEVICE).size()
                                && devices.containsAll(used(ClaimKind.DEVICE)))
                && (wanted.bayId() == null || wanted.bayId().equals(here.bayId()))
                && (wanted.alternative() == null || wanted.alternative() == alternative);
    }

    private List<UUID> used(ClaimKind kind) {
        return claims.stream()
                .filter(claim -> claim.kind() == kind)
                .map(Claim::resourceId)
                .toList();
    }

    private static @Nullable UUID first(List<UUID> ids) {
        return ids.isEmpty() ? null : ids.get(0);
    }

    AppointmentChanged event() {
        return new AppointmentChanged(
                appointmentId,
                requestId,
                network,
                clinic,
                procedure,
                state,
                state.isPinned(),
                start,
                end,
                patientKey,
                alternative,
                claims,
                patient,
                version,
                changed);
    }
}
