package axial.booking.appointment.placement;

import axial.booking.catalogue.Alternative;
import axial.booking.catalogue.Needs;
import axial.booking.catalogue.SiteOfService;
import axial.booking.pathway.After;
import axial.booking.request.Need;
import axial.booking.request.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a free place is looked for with.
 *
 * @param wanted the start that is not to be had
 * @param clinic the one that is preferred, as is the provider
 * @param clinics at which it may be done
 */
record FreeAsk(
        @Nullable UUID request,
        @Nullable UUID patient,
        Instant wanted,
        Instant from,
        Instant until,
        String clinic,
        @Nullable UUID provider,
        Set<String> clinics,
        Set<String> performers,
        Set<String> credentials,
        LocalDate earliest,
        @Nullable LocalDate latest,
        List<Unavailable> unavailable,
        List<After> links,
        List<UUID> apart,
        List<Way> ways,
        int count) {

    record Way(
            int alternative,
            int rank,
            Set<String> capabilities,
            List<String> devices,
            int setup,
            int procedure,
            int turnover,
            int recovery,
            String recoverIn,
            @Nullable Set<String> doneBy,
            @Nullable SiteOfService site) {

        static Way of(int alternative, Alternative way) {
            return new Way(
                    alternative,
                    way.rank(),
                    way.roomCapabilities(),
                    way.devices(),
                    way.setupMinutes(),
                    way.procedureMinutes(),
                    way.turnoverMinutes(),
                    way.recoveryMinutes(),
                    way.recovery().name(),
                    way.performers(),
                    way.site());
        }
    }

    static FreeAsk near(Need need, Place wanted, String clinic, int count) {
        return new FreeAsk(
                need.requestId(),
                need.patientId(),
                wanted.start(),
                wanted.start(),
                wanted.start(),
                clinic,
                wanted.providerId(),
                need.reach(),
                need.performers(),
                need.credentials(),
                need.earliest(),
                need.latest(),
                need.unavailable(),
                need.after(),
                need.notSameDayAs(),
                ways(need.alternatives()),
                count);
    }

    /** For anybody who needs this at a clinic, from now on. */
    static FreeAsk anybody(Needs needs, String clinic, Instant now, int count) {
        return new FreeAsk(
                null,
                null,
                now,
                now,
                now,
                clinic,
                null,
                Set.of(clinic),
                needs.performers(),
                needs.credentials(),
                LocalDate.EPOCH,
                null,
                List.of(),
                List.of(),
                List.of(),
                ways(needs.alternatives()),
                count);
    }

    /** The same for whoever needs the same, whatever the patient. */
    FreeAsk ofAnybody() {
        return new FreeAsk(
                null,
                null,
                wanted,
                from,
                until,
                clinic,
                provider,
                clinics,
                performers,
                credentials,
                earliest,
                latest,
                unavailable,
                links,
                apart,
                ways,
                count);
    }

    private static List<Way> ways(List<Alternative> alternatives) {
        return IntStream.range(0, alternatives.size())
                .mapToObj(way -> Way.of(way, alternatives.get(way)))
                .toList();
    }

    /** The same within a stretch around or after the wanted start, but not before now. */
    FreeAsk within(FreePlaces.Reach reach, Instant now) {
        Instant first = wanted.plus(Duration.ofHours(reach.from()));
        return new FreeAsk(
                request,
                patient,
                wanted,
                first.isBefore(now) ? now : first,
                wanted.plus(Duration.ofHours(reach.until())),
                clinic,
                provider,
                clinics,
                performers,
                credentials,
                earliest,
                latest,
                unavailable,
                links,
                apart,
                ways,
                count);
    }
}
