package axial.booking.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A clinic on one day: each resource and provider there with its openings and what stands in them. */
record Board(String clinic, LocalDate date, String timeZone, List<Lane> lanes) {

    /**
     * @param kind ROOM, PROVIDER, DEVICE or BAY
     * @param type kind of room, device, bay or provider
     */
    record Lane(
            UUID resourceId,
            String kind,
            String type,
            String code,
            String name,
            List<Span> openings,
            List<Entry> entries) {}

    record Span(Instant start, Instant end) {}

    /**
     * What a resource is used for, for its own interval.
     *
     * @param patient family and given name; only for schedulers and providers
     */
    record Entry(
            UUID appointmentId,
            String state,
            String procedure,
            @Nullable String patient,
            Instant start,
            Instant end,
            long version) {}
}
