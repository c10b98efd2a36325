package axial.booking.request;

import axial.booking.catalogue.Needs;
import axial.booking.pathway.After;
import axial.booking.pathway.Earlier;
import axial.booking.pathway.Finding;
import axial.booking.pathway.SoftGap;
import axial.booking.patient.Patient;
import axial.edge.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a patient needs. Each change answers the request as it then is, one version higher.
 *
 * @param driveMinutes the patient's, by clinic
 * @param displaced waits because its appointment lost its place
 * @param doneOn the local day of its appointment, at the clinic; of history as it was told
 * @param withdrawnFor why it was withdrawn; never leaves this service
 * @param earliest first day after the pathway rules had their say; with the clearances it is {@link #from}
 * @param due the day by which it should be done, entered or by a rule
 * @param deadline the day by which a rule wants it done; null: none does
 * @param deadlineMissed it waited when that day was over
 * @param placedAs the appointment that stands for it, with placedOn
 * @param placedOn the local day of its appointment, of one that is PLACED; as it was when this was read, and never written from here
 * @param after every request that comes before, entered or by a rule
 * @param notSameDayAs requests that may not share its day; it is enough that one of two names the other
 * @param softGaps days that should lie between it and other procedures of the patient, each day off at a price
 * @param clearFrom first day that its clearances allow
 * @param findings what the pathway rules decided; what they leave to a person is not kept here
 */
record Request(
        UUID requestId,
        String externalId,
        UUID patientId,
        UUID patientKey,
        String network,
        Map<String, Integer> driveMinutes,
        RequestState state,
        boolean displaced,
        @Nullable LocalDate doneOn,
        @Nullable String withdrawnFor,
        Instant created,
        LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable LocalDate due,
        @Nullable LocalDate deadline,
        boolean deadlineMissed,
        @Nullable UUID placedAs,
        @Nullable LocalDate placedOn,
        Wish wish,
        Needs needs,
        List<After> after,
        List<UUID> notSameDayAs,
        List<SoftGap> softGaps,
        @Nullable LocalDate clearFrom,
        @Nullable LocalDate clearUntil,
        List<Finding> findings,
        int version) {

    /** How far it has come. */
    private record Standing(
            RequestState state,
            boolean displaced,
            @Nullable LocalDate doneOn,
            @Nullable String withdrawnFor,
            boolean missed) {

        static Standing done(LocalDate day) {
            return new Standing(RequestState.DONE, false, day, null, false);
        }
    }

    static Request entered(
            UUID requestId,
            String externalId,
            Patient patient,
            Instant created,
            Wish wish,
            Needs needs,
            Outlook outlook) {
        return new Request(
                requestId,
                externalId,
                patient.patientId(),
                patient.patientKey(),
                patient.network(),
                patient.driveMinutes(),
                RequestState.WAITING,
                false,
                null,
                null,
                created,
                outlook.earliest(),
                outlook.latest(),
                first(wish.due(), outlook.deadline()),
                outlook.deadline(),
                false,
                null,
                null,
                wish,
                needs,
                outlook.after(),
                outlook.notSameDayAs(),
                outlook.softGaps(),
                outlook.clearFrom(),
                outlook.clearUntil(),
                outlook.findings(),
                1);
    }

    /** One that was done before it was entered: no rule judges it, and others count from it. */
    static Request history(
            UUID requestId,
            String externalId,
            Patient patient,
            Instant created,
            Wish wish,
            Needs needs,
            LocalDate day) {
        return entered(requestId, externalId, patient, created, wish, needs, Outlook.ofThePast(day))
                .done(day);
    }

    /** @throws RequestNotWaiting when it is placed already, done or withdrawn */
    Request placed() {
        requireWaiting("placed");
        return now(new Standing(RequestState.PLACED, false, null, null, deadlineMissed));
    }

    /** Its appointment is gone; done and withdrawn requests stay as they are. */
    Request waitingAgain(boolean nowDisplaced) {
        return open() ? now(new Standing(RequestState.WAITING, nowDisplaced, null, null, deadlineMissed)) : this;
    }

    Request done(LocalDate day) {
        return state == RequestState.DONE ? this : now(Standing.done(day));
    }

    /** Its appointment stands again, so that it isn't done; anything else stays as it is. */
    Request doneNoMore() {
        return state == RequestState.DONE ? now(new Standing(RequestState.PLACED, false, null, null, false)) : this;
    }

    /** @throws RequestNotWaiting when an appointment stands for it, or it is done */
    Request withdrawn(String reason) {
        requireWaiting("withdrawn");
        return now(new Standing(RequestState.WITHDRAWN, false, null, reason, false));
    }

    /** The day by which a rule wants it done is over; no change when there is none. */
    Request overdue() {
        return state == RequestState.WAITING && deadline != null && !deadlineMissed
                ? now(new Standing(state, displaced, null, null, true))
                : this;
    }

    /** As it weighs: a deadline raises it, and one that was missed comes before all others. */
    Priority priority() {
        if (deadline == null) {
            return wish.priority();
        }
        return deadlineMissed ? Priority.URGENT : wish.priority().raised();
    }

    private static @Nullable LocalDate first(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    /** @throws Problem 412 when somebody else changed it first */
    void requireVersion(long expected) {
        if (expected != version) {
            throw Problem.stale("request", expected, version);
        }
    }

    boolean open() {
        return state == RequestState.WAITING || state == RequestState.PLACED;
    }

    /** @throws RequestNotWaiting when it is over */
    void requireOpen(String what) {
        if (!open()) {
            throw new RequestNotWaiting(this, what);
        }
    }

    void requireWaiting(String what) {
        if (state != RequestState.WAITING) {
            throw new RequestNotWaiting(this, what);
        }
    }

    /** The same request when something else is wished for. */
    Request reworded(Wish nowWish, Needs nowNeeds, Outlook outlook) {
        requireWaiting("changed");
        return now(network, driveMinutes, standing(), nowWish, nowNeeds, outlook);
    }

    /** The same request when rules or clearances leave it other days; the same version when they don't. */
    Request seen(Outlook outlook) {
        return outlook.equals(outlook()) ? this : now(network, driveMinutes, standing(), wish, needs, outlook);
    }

    /** The same request as the catalogue has it now; the same version when that says nothing new of it. */
    Request needing(Needs asked) {
        Needs now = needs.asIn(asked, state == RequestState.PLACED);
        return now.equals(needs) ? this : now(network, driveMinutes, standing(), wish, now, outlook());
    }

    /** Whether it says of the patient what is so. */
    boolean fits(Patient patient) {
        return network.equals(patient.network()) && driveMinutes.equals(patient.driveMinutes());
    }

    /** The same request of a patient who lives elsewhere now. */
    Request following(Patient patient) {
        return now(patient.network(), patient.driveMinutes(), standing(), wish, needs, outlook());
    }

    private Request now(Standing standing) {
        return now(network, driveMinutes, standing, wish, needs, outlook());
    }

    private Request now(
            String nowNetwork,
            Map<String, Integer> nowDriveMinutes,
            Standing standing,
            Wish nowWish,
            Needs nowNeeds,
            Outlook outlook) {
        return new Request(
                requestId,
                externalId,
                patientId,
                patientKey,
                nowNetwork,
                nowDriveMinutes,
                standing.state(),
                standing.displaced(),
                standing.doneOn(),
                standing.withdrawnFor(),
                created,
                outlook.earliest(),
                outlook.latest(),
                first(nowWish.due(), outlook.deadline()),
                outlook.deadline(),
                standing.missed()
                        && outlook.deadline() != null
                        && outlook.deadline().equals(deadline),
                placedAs,
                placedOn,
                nowWish,
                nowNeeds,
                outlook.after(),
                outlook.notSameDayAs(),
                outlook.softGaps(),
                outlook.clearFrom(),
                outlook.clearUntil(),
                outlook.findings(),
                version + 1);
    }

    private Standing standing() {
        return new Standing(state, displaced, doneOn, withdrawnFor, deadlineMissed);
    }

    Outlook outlook() {
        return new Outlook(earliest, latest, deadline, after, notSameDayAs, softGaps, clearFrom, clearUntil, findings);
    }

    /** The first day on which it may be done. */
    LocalDate from() {
        return clearFrom == null || clearFrom.isBefore(earliest) ? earliest : clearFrom;
    }

    /** The last day on which it may be done; null: none. */
    @Nullable
    LocalDate until() {
        return latest == null || (clearUntil != null && clearUntil.isBefore(latest)) ? clearUntil : latest;
    }

    /** @throws NoDayLeft when rules and clearances together leave none */
    Request requireADay() {
        LocalDate last = until();
        if (last != null && from().isAfter(last)) {
            throw new NoDayLeft(this);
        }
        return this;
    }

    /** What the pathway looks at when another request of the same patient is entered. */
    Earlier earlier() {
        return new Earlier(
                requestId,
                wish.procedure(),
                wish.sitting().side(),
                wish.course(),
                doneOn == null ? from() : doneOn,
                doneOn != null,
                state == RequestState.PLACED ? placedOn : null,
                created,
                wish.after(),
                after);
    }

    /** The clinics it may be done at. */
    Set<String> reach() {
        return wish.reach(driveMinutes);
    }
}
