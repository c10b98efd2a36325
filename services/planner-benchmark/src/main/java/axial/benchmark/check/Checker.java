package axial.benchmark.check;

import axial.benchmark.instance.Instance;
import axial.planning.model.Alternative;
import axial.planning.model.Appointment;
import axial.planning.model.Placement;
import axial.planning.model.Request;
import axial.planning.model.RequestState;
import axial.planning.rules.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges plans that place waiting requests around what is booked. */
public final class Checker {

    private final Ground ground;
    private final Breaches breaches = new Breaches();

    private Checker(Instance instance) {
        ground = new Ground(instance);
    }

    /** @param placements by the id of the request */
    public static Verdict check(Instance instance, Map<String, Placement> placements) {
        return new Checker(instance).verdict(placements);
    }

    private Verdict verdict(Map<String, Placement> placements) {
        List<Visit> visits = booked();
        Set<String> booked = new HashSet<>();
        visits.forEach(visit -> booked.add(visit.request().id()));
        placements.forEach((id, placement) -> {
            breaches.unless(
                    ground.requests.containsKey(id), Rule.BOOKED_DROPPED, id + " isn't a request of the instance.");
            Request request = ground.requests.get(id);
            if (request != null && isKnown(id, request, placement, booked)) {
                visits.add(Visit.planned(request, placement, ground.zone(placement.clinic())));
            }
        });
        visits.stream().filter(Visit::isPlanned).forEach(visit -> {
            new MeansCheck(ground, breaches).check(visit);
            new WishCheck(ground, breaches).check(visit);
        });
        new ClashCheck(ground, breaches).check(visits);
        new LinkCheck(ground, breaches).check(visits);
        return new Verdict(breaches.all(), new Costs(ground, visits).perRule());
    }

    private List<Visit> booked() {
        List<Visit> visits = new ArrayList<>();
        for (Appointment appointment : ground.instance.facts().appointments()) {
            Request request = ground.requests.get(appointment.requestId());
            if (request != null && appointment.state().counts()) {
                visits.add(Visit.booked(request, appointment, ground.zone(appointment.clinic())));
            }
        }
        return visits;
    }

    private boolean isKnown(String id, Request request, Placement placement, Set<String> booked) {
        if (request.state() != RequestState.WAITING || booked.contains(id)) {
            breaches.add(Rule.BOOKED_DROPPED, 1, id + " is placed, but doesn't wait for a place.");
            return false;
        }
        List<Alternative> ways = request.alternatives();
        if (placement.alternative() < 0 || placement.alternative() >= ways.size()) {
            breaches.add(Rule.ROOM_CAPABILITY, 1, id + " names a way of doing it that the request doesn't have.");
            return false;
        }
        if (!ground.clinics.containsKey(placement.clinic())) {
            breaches.add(Rule.CLINIC_ALLOWED, 1, id + " is at the unknown clinic " + placement.clinic() + ".");
            return false;
        }
        return true;
    }
}
