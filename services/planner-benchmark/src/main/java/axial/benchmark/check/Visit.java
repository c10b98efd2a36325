package axial.benchmark.check;

import axial.planning.model.Alternative;
import axial.planning.model.Appointment;
import axial.planning.model.Claim;
import axial.planning.model.Placement;
import axial.planning.model.Request;
import axial.planning.model.ResourceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patient at a clinic, planned or booked, with everything that is taken.
 *
 * @param placement null for a booked one, which the checker doesn't judge
 * @param held      what is taken, the patient included
 */
record Visit(Request request, @Nullable Placement placement, String clinic, LocalDate day, List<Held> held) {

    /** Something or somebody taken for {@code [start, end)}, in minutes since 1970. */
    record Held(ResourceKind kind, String id, long start, long end) {
        long minutes() {
            return end - start;
        }
    }

    static Visit planned(Request request, Placement placement, ZoneId zone) {
        Alternative way = request.alternatives().get(placement.alternative());
        long start = minute(placement.start());
        long begin = start + way.setupMinutes();
        long done = begin + way.procedureMinutes();
        List<Held> held = new ArrayList<>();
        held.add(new Held(ResourceKind.ROOM, placement.roomId(), start, done + way.turnoverMinutes()));
        held.add(new Held(ResourceKind.PROVIDER, placement.providerId(), begin, done));
        placement.deviceIds().forEach(device -> held.add(new Held(ResourceKind.DEVICE, device, start, done)));
        if (placement.bayId() != null) {
            held.add(new Held(ResourceKind.BAY, placement.bayId(), done, done + way.recoveryMinutes()));
        }
        held.add(new Held(ResourceKind.PATIENT, request.patientKey(), start, done + way.recoveryMinutes()));
        LocalDate day = placement.start().atZone(zone).toLocalDate();
        return new Visit(request, placement, placement.clinic(), day, List.copyOf(held));
    }

    static Visit booked(Request request, Appointment appointment, ZoneId zone) {
        List<Held> held = new ArrayList<>();
        for (Claim claim : appointment.claims()) {
            held.add(new Held(claim.kind(), claim.resourceId(), minute(claim.start()), minute(claim.end())));
        }
        if (appointment.patient() != null) {
            long start = minute(appointment.patient().start());
            held.add(new Held(
                    ResourceKind.PATIENT,
                    appointment.patientKey(),
                    start,
                    minute(appointment.patient().end())));
        }
        LocalDate day = appointment.start().atZone(zone).toLocalDate();
        return new Visit(request, null, appointment.clinic(), day, List.copyOf(held));
    }

    boolean isPlanned() {
        return placement != null;
    }

    List<Held> held(ResourceKind kind) {
        return held.stream().filter(each -> each.kind() == kind).toList();
    }

    static long minute(Instant moment) {
        return moment.getEpochSecond() / 60;
    }
}
