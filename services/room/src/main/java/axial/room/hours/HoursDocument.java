package axial.room.hours;

import axial.room.opening.Holiday;
import axial.room.opening.SpecialHours;
import axial.room.opening.WeeklyHours;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All hours of a clinic or a resource. What is not in the document is not open.
 *
 * @param weekly each week; a resource with none keeps its clinic's hours
 * @param special of single dates, instead of the weekly ones
 * @param holidays days without any hours; clinics only
 */
record HoursDocument(
        @NotNull @Size(max = 500) List<@NotNull @Valid Weekly> weekly,
        @NotNull @Size(max = 1000) List<@NotNull @Valid Special> special,
        @Size(max = 1000) @Nullable List<@NotNull @Valid Free> holidays) {

    /**
     * @param closes 00:00 is the end of the day
     * @param validFrom the first day; null: always was
     * @param validUntil the last day; null: no end
     * @param atClinic where a device stands then; null: at home
     */
    record Weekly(
            @NotNull DayOfWeek weekday,
            @NotNull LocalTime opens,
            @NotNull LocalTime closes,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Size(max = 60) @Nullable String atClinic) {}

    /** Hours of one date; without times, closed all day. */
    record Special(
            @NotNull LocalDate date,
            @Nullable LocalTime opens,
            @Nullable LocalTime closes,
            @Size(max = 60) @Nullable String atClinic) {}

    /** A holiday. */
    record Free(
            @NotNull LocalDate date,
            @NotNull @Size(max = 200) String name) {}

    static HoursDocument of(List<WeeklyHours> weekly, List<SpecialHours> special, @Nullable List<Holiday> holidays) {
        return new HoursDocument(
                weekly.stream()
                        .map(h -> new Weekly(
                                h.weekday(), h.opens(), h.closes(), h.validFrom(), h.validUntil(), h.atClinic()))
                        .toList(),
                special.stream()
                        .map(h -> new Special(h.date(), h.opens(), h.closes(), h.atClinic()))
                        .toList(),
                holidays == null
                        ? null
                        : holidays.stream()
                                .map(h -> new Free(h.date(), h.name()))
                                .toList());
    }

    List<WeeklyHours> weeklyOf(Owner owner) {
        return weekly.stream()
                .map(h -> new WeeklyHours(
                        owner.clinic(),
                        owner.resourceId(),
                        h.weekday(),
                        h.opens(),
                        h.closes(),
                        h.validFrom(),
                        h.validUntil(),
                        h.atClinic()))
                .toList();
    }

    List<SpecialHours> specialOf(Owner owner) {
        return special.stream()
                .map(h -> new SpecialHours(
                        owner.clinic(), owner.resourceId(), h.date(), h.opens(), h.closes(), h.atClinic()))
                .toList();
    }

    List<Holiday> holidaysOf(String clinic) {
        return holidays == null
                ? List.of()
                : holidays.stream()
                        .map(h -> new Holiday(clinic, h.date(), h.name()))
                        .toList();
    }
}
