package axial.benchmark;

import axial.benchmark.instance.Instance;
import axial.planning.model.Alternative;
import axial.planning.model.Appointment;
import axial.planning.model.AppointmentState;
import axial.planning.model.Claim;
import axial.planning.model.Facts;
import axial.planning.model.Interval;
import axial.planning.model.Placement;
import axial.planning.model.Request;
import axial.planning.model.ResourceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The facts of a network once its plan is booked, as the events of booking would tell them. */
final class BookedNetwork {

    private BookedNetwork() {}

    /** @param placements by the id of the request */
    static Facts of(Instance instance, Map<String, Placement> placements) {
        Facts facts = instance.facts();
        List<Appointment> appointments = new ArrayList<>();
        for (Request request : facts.requests()) {
            Placement there = placements.get(request.id());
            if (there != null) {
                appointments.add(appointment(request, there));
            }
        }
        return new Facts(
                facts.network(),
                facts.clinics(),
                facts.resources(),
                facts.openings(),
                facts.providers(),
                facts.sessions(),
                facts.requests(),
                appointments);
    }

    private static Appointment appointment(Request request, Placement there) {
        Alternative way = request.alternatives().get(there.alternative());
        Instant end = there.start().plus(Duration.ofMinutes(way.patientMinutes()));
        return new Appointment(
                "booked-" + request.id(),
                request.id(),
                there.clinic(),
                AppointmentState.BOOKED,
                false,
                there.start(),
                end,
                request.patientKey(),
                there.alternative(),
                claims(way, there),
                new Interval(there.start(), end),
                1);
    }

    private static List<Claim> claims(Alternative way, Placement there) {
        Instant start = there.start();
        Instant begin = start.plus(Duration.ofMinutes(way.setupMinutes()));
        Instant done = begin.plus(Duration.ofMinutes(way.procedureMinutes()));
        Instant free = start.plus(Duration.ofMinutes(way.roomMinutes()));
        Instant away = start.plus(Duration.ofMinutes(way.patientMinutes()));
        List<Claim> claims = new ArrayList<>();
        claims.add(new Claim(there.roomId(), ResourceKind.ROOM, start, free));
        claims.add(new Claim(there.providerId(), ResourceKind.PROVIDER, begin, done));
        there.deviceIds().forEach(device -> claims.add(new Claim(device, ResourceKind.DEVICE, start, done)));
        if (there.bayId() != null) {
            claims.add(new Claim(there.bayId(), ResourceKind.BAY, done, away));
        }
        return claims;
    }
}
