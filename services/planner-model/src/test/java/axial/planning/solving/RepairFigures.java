package axial.planning.solving;

import axial.planning.PlanChecker;
import axial.planning.SampleNetwork;
import axial.planning.model.Appointment;
import axial.planning.model.Claim;
import axial.planning.model.Facts;
import axial.planning.model.Opening;
import axial.planning.model.Request;
import axial.planning.model.RequestState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Prints three repairs for when a fluoroscopy room fails for two days of a full plan: {@code RepairFigures [milliseconds each]}. Not a test. */
public final class RepairFigures {

    private RepairFigures() {}

    public static void main(String[] arguments) {
        long millis = arguments.length > 0 ? Long.parseLong(arguments[0]) : 500;
        Facts facts = SampleNetwork.of(1_300, 10, 1);
        PlanOrder fill = PlanOrder.fill(SampleNetwork.now(), Duration.ofSeconds(5));
        Facts booked = SampleNetwork.applied(facts, new PlanRun(facts, fill).solve(progress -> {}));
        for (int round = 0; round < 4; round++) {
            Facts failed = failing(booked, "r00" + round % 3);
            PlanOrder repair = PlanOrder.repair(SampleNetwork.now(), Duration.ofMillis(3 * millis));
            System.out.printf("%d booked, %s fails:%n", booked.appointments().size(), "r00" + round % 3);
            for (Proposal proposal : new RepairRun(failed, repair).solve((aim, progress) -> {})) {
                Plan plan = proposal.plan();
                Upheaval upheaval = proposal.upheaval();
                System.out.printf(
                        "  %s: %s, %.2f called per displaced, %d days waited, %d late, %d unplaced, %s, %d calculations, %d ms, %s%n",
                        proposal.aims(),
                        upheaval,
                        upheaval.contacted() / (double) upheaval.displaced(),
                        plan.after().daysWaited(),
                        plan.after().daysLate(),
                        plan.unplaced().size(),
                        plan.score(),
                        plan.scoreCalculations(),
                        plan.elapsed().toMillis(),
                        PlanChecker.faults(failed, plan, SampleNetwork.now()));
            }
        }
    }

    /** The room is closed on the third and fourth day; whoever was booked there is displaced, nobody else waits. */
    private static Facts failing(Facts booked, String room) {
        Instant from = SampleNetwork.at(SampleNetwork.FIRST_DAY.plusDays(2), 0, 0);
        Instant to = SampleNetwork.at(SampleNetwork.FIRST_DAY.plusDays(4), 0, 0);
        List<Opening> openings = booked.openings().stream()
                .filter(opening -> !opening.resourceId().equals(room)
                        || !opening.start().isBefore(to)
                        || !opening.end().isAfter(from))
                .toList();
        List<Appointment> appointments = new ArrayList<>();
        List<Request> requests = new ArrayList<>(booked.requests().stream()
                .filter(request -> request.state() == RequestState.PLACED)
                .toList());
        for (Appointment appointment : booked.appointments()) {
            boolean lost = appointment.claims().stream().anyMatch(claim -> isLost(claim, room, from, to));
            appointments.add(lost ? SampleNetwork.displaced(appointment) : appointment);
            if (lost) {
                requests.replaceAll(request -> request.id().equals(appointment.requestId())
                        ? SampleNetwork.inState(request, RequestState.WAITING, true)
                        : request);
            }
        }
        return new Facts(
                booked.network(),
                booked.clinics(),
                booked.resources(),
                openings,
                booked.providers(),
                booked.sessions(),
                requests,
                appointments);
    }

    private static boolean isLost(Claim claim, String room, Instant from, Instant to) {
        return claim.resourceId().equals(room) && claim.start().isBefore(to) && from.isBefore(claim.end());
    }
}
