package axial.booking.request;

import axial.booking.catalogue.SiteOfService;
import axial.booking.catalogue.Sitting;
import axial.booking.pathway.After;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for, before catalogue and pathway had their say.
 *
 * @param siteOfService where it shall be done; null: where it usually is
 * @param earliest null: from the day it was entered
 * @param preferredProvider a provider's id
 * @param clinics only these; null: any
 * @param after links that were entered; the pathway may add others
 * @param course which course of several it belongs to; null: nobody said
 */
record Wish(
        String procedure,
        Sitting sitting,
        @Nullable SiteOfService siteOfService,
        Priority priority,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable LocalDate due,
        @Nullable String preferredClinic,
        @Nullable UUID preferredProvider,
        @Nullable Set<DayOfWeek> preferredWeekdays,
        @Nullable Set<String> clinics,
        @Nullable Integer maxDriveMinutes,
        List<Unavailable> unavailable,
        List<After> after,
        @Nullable Integer course) {

    Wish {
        preferredWeekdays = sortedOrNull(preferredWeekdays);
        clinics = sortedOrNull(clinics);
        unavailable = List.copyOf(unavailable);
        after = List.copyOf(after);
    }

    /** The clinics it may be done at, of those the patient can drive to. */
    Set<String> reach(Map<String, Integer> driveMinutes) {
        return clinics == null ? driveMinutes.keySet() : clinics;
    }

    /** Nobody means "at no clinic" by an empty list: it is the same as none given. */
    private static <T extends Comparable<T>> @Nullable Set<T> sortedOrNull(@Nullable Collection<T> values) {
        return values == null || values.isEmpty() ? null : new TreeSet<>(values);
    }
}
