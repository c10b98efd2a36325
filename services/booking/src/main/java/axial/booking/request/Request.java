package axial.booking.request;

import axial.booking.catalogue.Needs;
import axial.booking.pathway.After;
import axial.booking.pathway.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    void requireWaiting(String what) {
        if (state != RequestState.WAITING) {
            throw new RequestNotWaiting(this, what);
        }
    }

    private Request moved(RequestState to, boolean nowDisplaced, @Nullable LocalDate day, @Nullable String reason) {
        return new Request(
                requestId,
                externalId,
                patientId,
                patientKey,
                network,
                driveMinutes,
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

    Need need() {
        return new Need(
                requestId,
                externalId,
                network,
                wish.procedure(),
                state,
                patientId,
                patientKey,
                needs.alternatives(),
                needs.performers(),
                needs.credentials(),
                earliest,
                latest,
                due,
                wish.clinics(),
                wish.maxDriveMinutes(),
                driveMinutes,
                wish.unavailable(),
                after,
                wish.priority(),
                version);
    }

    RequestChanged event() {
        return new RequestChanged(
                requestId,
                network,
                state,
                wish.procedure(),
                wish.priority(),
                created,
                earliest,
                latest,
                due,
                needs.alternatives(),
                needs.performers(),
                needs.credentials(),
                driveMinutes,
                wish.maxDriveMinutes(),
                wish.clinics(),
                wish.preferredClinic(),
                wish.preferredProvider(),
                wish.preferredWeekdays(),
                patientKey,
                wish.unavailable(),
                after,
                displaced,
                version);
    }
}
