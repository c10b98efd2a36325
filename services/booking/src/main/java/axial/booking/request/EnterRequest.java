package axial.booking.request;

import axial.booking.catalogue.Side;
import axial.booking.catalogue.SiteOfService;
import axial.booking.catalogue.Sitting;
import axial.booking.pathway.After;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A procedure that a patient needs.
 *
 * @param externalId its number where it comes from; null: it gets its id
 * @param levels how many levels, joints, nerves …; null: 1
 * @param side null: NONE
 * @param modifiers codes of time modifiers that fit the procedure
 * @param siteOfService OFFICE or ASC, as authorization and claim will name it; null: where the procedure is usually done
 * @param earliest first day it may be done (hard); null: from the day it is entered
 * @param latest last day, inclusive (hard); null: none
 * @param due day by which it should be done (soft); null: none
 * @param preferredProvider a provider's id
 * @param clinics only these, each one the patient can drive to; null or empty: any of those
 * @param maxDriveMinutes longest drive accepted; null: any
 * @param unavailable when the patient can't come
 * @param after requests of the same patient that come first
 * @param course which course of several it belongs to, for example the second series of hyaluronic acid; null: told by the days between
 */
public record EnterRequest(
        @Size(max = 64) @Nullable String externalId,
        @NotNull UUID patientId,
        @NotBlank @Size(max = 60) String procedure,
        @Min(1) @Max(20) @Nullable Integer levels,
        @Nullable Side side,
        @Size(max = 20) @Nullable Set<@NotBlank @Size(max = 60) String> modifiers,
        @Nullable SiteOfService siteOfService,
        @NotNull Priority priority,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable LocalDate due,
        @Size(max = 60) @Nullable String preferredClinic,
        @Nullable UUID preferredProvider,
        @Size(max = 7) @Nullable Set<DayOfWeek> preferredWeekdays,
        @Size(max = 500) @Nullable Set<@Size(max = 60) String> clinics,
        @PositiveOrZero @Max(1440) @Nullable Integer maxDriveMinutes,
        @Size(max = 50) @Nullable List<@NotNull @Valid Unavailable> unavailable,
        @Size(max = 20) @Nullable List<@NotNull @Valid After> after,
        @Min(1) @Max(99) @Nullable Integer course) {

    Wish wish() {
        return new Wish(
                procedure,
                new Sitting(
                        Objects.requireNonNullElse(levels, 1),
                        Objects.requireNonNullElse(side, Side.NONE),
                        Objects.requireNonNullElse(modifiers, Set.of())),
                siteOfService,
                priority,
                earliest,
                latest,
                due,
                preferredClinic,
                preferredProvider,
                preferredWeekdays,
                clinics,
                maxDriveMinutes,
                Objects.requireNonNullElse(unavailable, List.of()),
                Objects.requireNonNullElse(after, List.of()),
                course);
    }
}
