package axial.booking.day;

import axial.booking.catalogue.Side;
import axial.booking.issue.IssueView.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A clinic on one day: each resource and provider there with its openings and what stands in them. */
record Board(String clinic, LocalDate date, String timeZone, List<Lane> lanes) {

    /**
     * @param kind ROOM, PROVIDER, DEVICE or BAY
     * @param type kind of room, device, bay or provider
     * @param issues what somebody has to look after about what it has on the day
     */
    record Lane(
            UUID resourceId,
            String kind,
            String type,
            String code,
            String name,
            List<Span> openings,
            List<Entry> entries,
            List<Told> issues) {

        Lane {
            issues = Objects.requireNonNullElse(issues, List.of());
        }

        Lane telling(Issues all) {
            List<Entry> told = entries.stream().map(entry -> entry.telling(all)).toList();
            return new Lane(resourceId, kind, type, code, name, openings, told, all.ofResource(resourceId));
        }
    }

    record Span(Instant start, Instant end) {}

    /**
     * What a resource is used for, for its own interval.
     *
     * @param patient family and given name; only for schedulers and providers
     * @param issues what somebody has to look after about the appointment or its request
     */
    record Entry(
            UUID appointmentId,
            UUID requestId,
            String state,
            String procedure,
            int levels,
            Side side,
            @Nullable String patient,
            Instant start,
            Instant end,
            List<Told> issues,
            long version) {

        Entry {
            issues = Objects.requireNonNullElse(issues, List.of());
        }

        Entry telling(Issues all) {
            List<Told> told = all.ofAppointment(appointmentId, requestId);
            return new Entry(
                    appointmentId, requestId, state, procedure, levels, side, patient, start, end, told, version);
        }
    }

    Board telling(Issues all) {
        return new Board(
                clinic,
                date,
                timeZone,
                lanes.stream().map(lane -> lane.telling(all)).toList());
    }
}
