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

/**
 * Prints three repairs for when a fluoroscopy room of a full plan fails from the third day on, until some two dozen people are displaced: {@code
 * RepairFigures [milliseconds for all three]}. Not a test.
 */
public final class RepairFigures {

    private static final int DISPLACED = 23;

    private RepairFigures() {}

    public static void main(String[] arguments) {
        long millis = arguments.length > 0 ? Long.parseLong(arguments[0]) : 450;
        Facts facts = SampleNetwork.of(1_300, 10, 1);
        PlanOrder fill = PlanOrder.fill(SampleNetwork.now(), Duration.ofSeconds(5));
        Facts booked = SampleNetwork.applied(facts, new PlanRun(facts, fill).solve(progress -> {}));
        for (int round = 0; round < 8; round++) {
            String room = "r00" + round % 3;
            Facts failed = failing(booked, room);
            PlanOrder repair = PlanOrder.repair(SampleNetwork.now(), Duration.ofMillis(millis));
            long begun = System.nanoTime();
            List<Proposal> proposals = new RepairRun(failed, repair).solve((aim, progress) -> {});
            System.out.printf(
                    "%d booked, %s fails, %d proposals in %d ms:%n",
                    booked.appointments().size(), room, proposals.size(), (System.nanoTime() - begun) / 1_000_000);
            proposals.forEach(proposal -> print(proposal, failed));
        }
    }

    private static void print(Proposal proposal, Facts failed) {
        Plan plan = proposal.plan();
        Upheaval upheaval = proposal.upheaval();
        System.out.printf(
                "  %s: %s, %.2f called per displaced, %d days waited, %d late, %d unplaced, %s, %d calculations, %s%n",
                proposal.aims(),
                upheaval,
                upheaval.contacted() / (double) upheaval.displaced(),
                plan.after().daysWaited(),
                plan.after().daysLate(),
                plan.unplaced().size(),
                plan.score(),
                plan.scoreCalculations(),
                PlanChecker.faults(failed, plan, SampleNetwork.now()));
    }

    /** The room is closed from the third day on, for as many days as it takes to displace so many. */
    private static Facts failing(Facts booked, String room) {
        Facts failed = booked;
        for (int days = 1; days <= 10 && displaced(failed) < DISPLACED; days++) {
            failed = failing(booked, room, days);
        }
        return failed;
    }

    private static long displaced(Facts facts) {
        return facts.requests().stream().filter(Request::displaced).count();
    }

    /** Whoever was booked there is displaced, nobody else waits. */
    private static Facts failing(Facts booked, String room, int days) {
        Instant from = SampleNetwork.at(SampleNetwork.FIRST_DAY.plusDays(2), 0, 0);
        Instant to = SampleNetwork.at(SampleNetwork.FIRST_DAY.plusDays(2 + days), 0, 0);
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
