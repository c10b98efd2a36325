package axial.booking.request;

import axial.booking.catalogue.Needs;
import axial.booking.pathway.After;
import axial.booking.pathway.Earlier;
import axial.booking.pathway.Finding;
import axial.booking.pathway.Verdict;
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
 * @param doneOn the day it was done, in UTC
 * @param withdrawnFor why it was withdrawn; never leaves this service
 * @param earliest first day after the pathway rules had their say
 * @param after every request that comes before, entered or by a rule
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
        Wish wish,
        Needs needs,
        List<After> after,
        List<Finding> findings,
        int version) {

    static Request entered(
            UUID requestId,
            String externalId,
            Patient patient,
            Instant created,
            Wish wish,
            Needs needs,
            Verdict verdict) {
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
                verdict.earliest(),
                verdict.latest(),
                wish.due(),
                wish,
                needs,
                verdict.after(),
                verdict.findings(),
                1);
    }

    /** @throws RequestNotWaiting when it is placed already, done or withdrawn */
    Request placed() {
        requireWaiting("placed");
        return moved(RequestState.PLACED, false, null, null);
    }

    /** Its appointment is gone; done and withdrawn requests stay as they are. */
    Request waitingAgain(boolean nowDisplaced) {
        return state == RequestState.DONE || state == RequestState.WITHDRAWN
                ? this
                : moved(RequestState.WAITING, nowDisplaced, null, null);
    }

    Request done(LocalDate day) {
        return state == RequestState.DONE ? this : moved(RequestState.DONE, false, day, null);
    }

    /** @throws RequestNotWaiting when an appointment stands for it, or it is done */
    Request withdrawn(String reason) {
        requireWaiting("withdrawn");
        return moved(RequestState.WITHDRAWN, false, null, reason);
    }

    /** @throws Problem 412 when somebody else changed it first */
    void requireVersion(long expected) {
        if (expected != version) {
            throw Problem.stale("request", expected, version);
        }
    }

    void requireWaiting(String what) {
        if (state != RequestState.WAITING) {
            throw new RequestNotWaiting(this, what);
        }
    }

    /** The same request when something else is wished for, or the rules have changed. */
    Request reworded(Wish nowWish, Needs nowNeeds, Verdict verdict) {
        requireWaiting("changed");
        return new Request(
                requestId,
                externalId,
                patientId,
                patientKey,
                network,
                driveMinutes,
                state,
                displaced,
                doneOn,
                withdrawnFor,
                created,
                verdict.earliest(),
                verdict.latest(),
                nowWish.due(),
                nowWish,
                nowNeeds,
                verdict.after(),
                verdict.findings(),
                version + 1);
    }

    /** Whether it says of the patient what is so. */
    boolean fits(Patient patient) {
        return network.equals(patient.network()) && driveMinutes.equals(patient.driveMinutes());
    }

    /** The same request of a patient who lives elsewhere now. */
    Request following(Patient patient) {
        return with(patient.network(), patient.driveMinutes(), state, displaced, doneOn, withdrawnFor);
    }

    private Request moved(RequestState to, boolean nowDisplaced, @Nullable LocalDate day, @Nullable String reason) {
        return with(network, driveMinutes, to, nowDisplaced, day, reason);
    }

    private Request with(
            String nowNetwork,
            Map<String, Integer> nowDriveMinutes,
            RequestState to,
            boolean nowDisplaced,
            @Nullable LocalDate day,
            @Nullable String reason) {
        return new Request(
                requestId,
                externalId,
                patientId,
                patientKey,
                nowNetwork,
                nowDriveMinutes,
                to,
                nowDisplaced,
                day,
                reason,
                created,
                earliest,
                latest,
                due,
                wish,
                needs,
                after,
                findings,
                version + 1);
    }

    /** What the pathway looks at when another request of the same patient is entered. */
    Earlier earlier() {
        return new Earlier(
                requestId,
                wish.procedure(),
                wish.sitting().side(),
                doneOn == null ? earliest : doneOn,
                doneOn != null,
                after);
    }

    /** The clinics it may be done at. */
    Set<String> reach() {
        return wish.reach(driveMinutes);
    }
}
