package axial.planning.solving;

import axial.planning.model.Appointment;
import axial.planning.model.AppointmentState;
import axial.planning.model.Clinic;
import axial.planning.model.Facts;
import axial.planning.model.Request;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * What a plan means for people who had a place: those who lost it, and those who are moved.
 *
 * @param displaced         requests that had lost their place
 * @param rehoused          of these, those that get a new one
 * @param othersMoved       booked appointments that are moved besides
 * @param daysMoved         by all rehoused and moved together, there or back
 * @param extraDriveMinutes of all together against the clinic they had; less for one makes up for more for another
 * @param otherClinic       how many of them change the clinic
 */
public record Upheaval(
        int displaced, int rehoused, int othersMoved, long daysMoved, long extraDriveMinutes, int otherClinic) {

    /** How many people have to be called. */
    public int contacted() {
        return rehoused + othersMoved;
    }

    public static Upheaval of(Facts facts, Plan plan) {
        Reckoning reckoning = new Reckoning(facts);
        plan.moves().forEach(reckoning::add);
        return reckoning.sum();
    }

    /** Adds up move by move. */
    private static final class Reckoning {

        private final Map<String, Request> requests = new HashMap<>();
        private final Map<String, Appointment> lost = new HashMap<>();
        private final Map<String, ZoneId> zones = new HashMap<>();
        private int rehoused;
        private int othersMoved;
        private long daysMoved;
        private long extraDriveMinutes;
        private int otherClinic;

        Reckoning(Facts facts) {
            facts.requests().forEach(request -> requests.put(request.id(), request));
            for (Clinic clinic : facts.clinics()) {
                zones.put(clinic.code(), clinic.zone());
            }
            facts.appointments().stream()
                    .filter(appointment -> appointment.state() == AppointmentState.DISPLACED)
                    .filter(appointment -> isDisplaced(appointment.requestId()))
                    .forEach(appointment -> lost.merge(appointment.requestId(), appointment, Reckoning::later));
        }

        private boolean isDisplaced(String requestId) {
            Request request = requests.get(requestId);
            return request != null && request.displaced();
        }

        private static Appointment later(Appointment one, Appointment other) {
            return other.start().isAfter(one.start()) ? other : one;
        }

        void add(PlannedMove move) {
            Appointment before = lost.get(move.requestId());
            if (move.before() != null) {
                othersMoved++;
                change(move, move.before().clinic(), move.before().start());
            } else if (before != null) {
                rehoused++;
                change(move, before.clinic(), before.start());
            }
        }

        private void change(PlannedMove move, String clinic, Instant start) {
            String there = move.placement().clinic();
            daysMoved += Math.abs(ChronoUnit.DAYS.between(
                    start.atZone(zone(clinic)).toLocalDate(),
                    move.placement().start().atZone(zone(there)).toLocalDate()));
            otherClinic += there.equals(clinic) ? 0 : 1;
            Request request = requests.get(move.requestId());
            if (request != null) {
                Map<String, Integer> drives = request.driveMinutes();
                extraDriveMinutes += drives.getOrDefault(there, 0) - (long) drives.getOrDefault(clinic, 0);
            }
        }

        private ZoneId zone(String clinic) {
            return zones.getOrDefault(clinic, ZoneOffset.UTC);
        }

        Upheaval sum() {
            return new Upheaval(lost.size(), rehoused, othersMoved, daysMoved, extraDriveMinutes, otherClinic);
        }
    }
}
