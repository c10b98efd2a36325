package axial.provider.roster;

import axial.provider.session.RosterException;
import axial.provider.session.RosterRow;
import axial.provider.session.SessionKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's whole roster: who is not in it is not at work.
 *
 * @param weekly in the week, on the clinics' clocks
 * @param exceptions what stands instead on single dates
 */
record RosterDocument(
        @NotNull @Size(max = 500) List<@NotNull @Valid Weekly> weekly,
        @NotNull @Size(max = 1000) List<@NotNull @Valid OneDay> exceptions) {

    /**
     * @param ends 00:00 is the end of the day
     * @param validUntil the last day; missing: no end
     * @param everyWeeks 2: in the week of {@code validFrom}, not in the next, and so on; missing: every week
     */
    record Weekly(
            @NotBlank @Size(max = 60) String clinic,
            @NotNull DayOfWeek weekday,
            @NotNull LocalTime starts,
            @NotNull LocalTime ends,
            @NotNull SessionKind kind,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable @Min(1) @Max(52) Integer everyWeeks) {}

    /** Work on one date; with nothing but the date, none. An end at 00:00 is the end of the day. */
    record OneDay(
            @NotNull LocalDate date,
            @Size(max = 60) @Nullable String clinic,
            @Nullable LocalTime starts,
            @Nullable LocalTime ends,
            @Nullable SessionKind kind) {}

    static RosterDocument of(List<RosterRow> rows, List<RosterException> exceptions) {
        return new RosterDocument(
                rows.stream()
                        .map(r -> new Weekly(
                                r.clinic(),
                                r.weekday(),
                                r.starts(),
                                r.ends(),
                                r.kind(),
                                r.validFrom(),
                                r.validUntil(),
                                r.everyWeeks()))
                        .toList(),
                exceptions.stream()
                        .map(e -> new OneDay(e.date(), e.clinic(), e.starts(), e.ends(), e.kind()))
                        .toList());
    }

    List<RosterRow> rows(UUID provider) {
        return weekly.stream()
                .map(w -> new RosterRow(
                        provider,
                        w.clinic(),
                        w.weekday(),
                        w.starts(),
                        w.ends(),
                        w.kind(),
                        w.validFrom(),
                        w.validUntil(),
                        w.everyWeeks() == null ? 1 : w.everyWeeks()))
                .toList();
    }

    List<RosterException> exceptions(UUID provider) {
        return exceptions.stream()
                .map(e -> new RosterException(provider, e.date(), e.clinic(), e.starts(), e.ends(), e.kind()))
                .toList();
    }

    TreeSet<String> clinics() {
        var clinics = new TreeSet<String>();
        weekly.forEach(one -> clinics.add(one.clinic()));
        exceptions.stream().flatMap(one -> Stream.ofNullable(one.clinic())).forEach(clinics::add);
        return clinics;
    }
}
