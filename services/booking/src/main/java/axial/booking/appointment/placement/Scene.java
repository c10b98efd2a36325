package axial.booking.appointment.placement;

import axial.booking.catalogue.SiteOfService;
import axial.booking.clinic.ClinicClock;
import axial.booking.pathway.After;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything a placement is judged by, as it stands in the ledger at one moment and under its locks.
 *
 * @param clinic the room's
 * @param day the local day of the wanted start
 * @param resources the room, the devices and bays that are open at the clinic that day, and whatever else was named
 * @param openings of those and of the provider, at this clinic on this day
 * @param busy claims of others around the wanted time, the patient's own among them (kind PATIENT)
 * @param elsewhere claims of others on the provider, on devices and on the patient at clinics from which the drive may take too long
 * @param procedures of the provider on this local day, without the appointment that is being moved
 * @param ownMinutes of procedure that the appointment that is being moved has with this provider on this day; null: none
 * @param standing another appointment that stands for the request
 * @param links the dates on which the requests before and after this one are booked
 * @param softGaps the dates of what should be some days from it
 * @param apart the dates on which requests are booked that may not share this one's day
 */
public record Scene(
        @Nullable ClinicFacts clinic,
        @Nullable LocalDate day,
        List<ResourceFacts> resources,
        @Nullable ProviderFacts provider,
        List<Opening> openings,
        List<Obstacle> busy,
        List<Elsewhere> elsewhere,
        int procedures,
        int procedureMinutes,
        @Nullable Integer ownMinutes,
        @Nullable UUID standing,
        List<Linked> links,
        List<Wished> softGaps,
        List<Apart> apart) {

    /** @param driveMinutes by road to the other clinics of the network, the slower way round; 0: not known */
    public record ClinicFacts(String code, String network, String timeZone, Map<String, Integer> driveMinutes) {}

    public record ResourceFacts(
            UUID id,
            String clinic,
            String code,
            String kind,
            String type,
            Set<String> capabilities,
            @Nullable SiteOfService site,
            boolean inService) {}

    public record ProviderFacts(
            UUID id,
            String code,
            String kind,
            boolean active,
            @Nullable Integer proceduresPerDay,
            @Nullable Integer minutesPerDay,
            List<CredentialFacts> credentials) {}

    public record CredentialFacts(
            String code,
            @Nullable Set<String> clinics,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        boolean holds(String clinic, LocalDate day) {
            return (clinics == null || clinics.contains(clinic))
                    && !day.isBefore(validFrom)
                    && (validUntil == null || !day.isAfter(validUntil));
        }
    }

    public record Opening(UUID resourceId, Instant start, Instant end) {}

    /**
     * A request with a gap to keep.
     *
     * @param before it comes before this one, otherwise after it
     * @param minGapMonths calendar months that decide instead of the least days; null: the days do
     * @param date null: it has no place
     */
    public record Linked(
            UUID requestId,
            boolean before,
            int minGapDays,
            @Nullable Integer maxGapDays,
            @Nullable Integer minGapMonths,
            @Nullable LocalDate date) {

        After link() {
            return new After(requestId, minGapDays, maxGapDays, minGapMonths);
        }

        Linked knowing(List<Placed> others) {
            return others.stream()
                    .filter(other -> other.need().requestId().equals(requestId))
                    .findFirst()
                    .map(other -> new Linked(requestId, before, minGapDays, maxGapDays, minGapMonths, other.day()))
                    .orElse(this);
        }
    }

    /**
     * Days that should lie between this request and another procedure.
     *
     * @param requestId the other request; null: known by its day alone
     * @param before the other one comes before this one, otherwise after it
     * @param date null: it has no place
     */
    public record Wished(
            String ruleId,
            @Nullable UUID requestId,
            boolean before,
            int minGapDays,
            @Nullable Integer maxGapDays,
            @Nullable LocalDate date) {

        Wished knowing(List<Placed> others) {
            return others.stream()
                    .filter(other -> other.need().requestId().equals(requestId))
                    .findFirst()
                    .map(other -> new Wished(ruleId, requestId, before, minGapDays, maxGapDays, other.day()))
                    .orElse(this);
        }

        /** What to say when this request is done on the day; null: it is well. */
        @Nullable
        Warning warning(LocalDate day) {
            if (date == null) {
                return null;
            }
            long gap = before ? ChronoUnit.DAYS.between(date, day) : ChronoUnit.DAYS.between(day, date);
            boolean off = gap < minGapDays || (maxGapDays != null && gap > maxGapDays);
            return off ? new Warning(ruleId, requestId, date, sentence(gap)) : null;
        }

        private String sentence(long gap) {
            String most = maxGapDays == null ? "" : " and at most " + maxGapDays;
            return "It should be at least " + minGapDays + most + " days " + (before ? "after" : "before") + " " + date
                    + "; it is " + gap + " (" + ruleId + ").";
        }
    }

    /** What should be known of a place on the day, besides that nothing forbids it. */
    List<Warning> warnings(LocalDate on) {
        return softGaps.stream()
                .map(gap -> gap.warning(on))
                .filter(Objects::nonNull)
                .toList();
    }

    /** A request that may not share the day. @param date null: it has no place */
    public record Apart(UUID requestId, @Nullable LocalDate date) {

        Apart knowing(List<Placed> others) {
            return others.stream()
                    .filter(other -> other.need().requestId().equals(requestId))
                    .findFirst()
                    .map(other -> new Apart(requestId, other.day()))
                    .orElse(this);
        }
    }

    ClinicFacts theClinic() {
        if (clinic == null) {
            throw new IllegalStateException("A scene without a clinic can't be judged.");
        }
        return clinic;
    }

    ProviderFacts theProvider() {
        if (provider == null) {
            throw new IllegalStateException("A scene without a provider can't be judged.");
        }
        return provider;
    }

    @Nullable
    ResourceFacts resource(UUID id) {
        return resources.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    /** What people call a resource. */
    String code(UUID id) {
        if (provider != null && provider.id().equals(id)) {
            return provider.code();
        }
        ResourceFacts found = resource(id);
        return found == null ? id.toString() : found.code();
    }

    /** The clock on the clinic's wall, by which refusals tell times. */
    ClinicClock clock() {
        return new ClinicClock(ZoneId.of(theClinic().timeZone()));
    }

    ZonedDateTime local(Instant instant) {
        return instant.atZone(ZoneId.of(theClinic().timeZone()));
    }

    List<Obstacle> inTheWayOf(Claim claim) {
        return busy.stream()
                .filter(other ->
                        other.resourceId().equals(claim.resourceId()) && claim.overlaps(other.start(), other.end()))
                .toList();
    }

    /** Where a provider, a device or a patient is so shortly before or after an interval that the drive takes longer. */
    List<Elsewhere> outOfReach(UUID id, Interval when) {
        return elsewhere.stream()
                .filter(other -> other.isOutOfReachFor(id, when))
                .toList();
    }

    boolean isOpenFor(Claim claim) {
        return openings.stream()
                .anyMatch(opening -> opening.resourceId().equals(claim.resourceId())
                        && new Interval(opening.start(), opening.end()).covers(claim));
    }

    /** The same scene with others already placed: what comes later in a group of moves is judged with what came before. */
    Scene with(List<Placed> others) {
        if (others.isEmpty()) {
            return this;
        }
        List<Obstacle> more = new ArrayList<>(busy);
        others.forEach(other -> more.addAll(other.obstacles(this)));
        List<Elsewhere> away = new ArrayList<>(elsewhere);
        others.forEach(other -> away.addAll(other.elsewhere(this)));
        List<Placed> sameDay = others.stream().filter(this::isOfTheDay).toList();
        return new Scene(
                clinic,
                day,
                resources,
                provider,
                openings,
                more,
                away,
                procedures + sameDay.size(),
                procedureMinutes
                        + sameDay.stream().mapToInt(Placed::procedureMinutes).sum(),
                ownMinutes,
                standing,
                links.stream().map(link -> link.knowing(others)).toList(),
                softGaps.stream().map(gap -> gap.knowing(others)).toList(),
                apart.stream().map(other -> other.knowing(others)).toList());
    }

    private boolean isOfTheDay(Placed other) {
        return provider != null
                && other.placement().providerId().equals(provider.id())
                && other.day().equals(day);
    }
}
