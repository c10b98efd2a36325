package axial.room.hours;

import axial.edge.problem.Problem;
import axial.room.opening.WeeklyHours;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What hours must be like: forward, and never two at a time. */
final class HoursCheck {

    private HoursCheck() {}

    /** @throws Problem 400 for the first thing that is wrong */
    static void require(HoursDocument document, Owner owner) {
        for (var special : document.special()) {
            if ((special.opens() == null) != (special.closes() == null)) {
                throw Problem.invalid(
                        "special", special.date() + " has one time. It takes two, or none where it is closed.");
            }
            if (special.opens() != null && special.closes() != null) {
                requireForward("special", special.opens(), special.closes());
            }
        }
        requireClosedAlone(document);
        requireSpecialApart(document);
        List<WeeklyHours> weekly = document.weeklyOf(owner);
        for (WeeklyHours hours : weekly) {
            requireForward("weekly", hours.opens(), hours.closes());
            if (!beginsBefore(hours.validFrom(), hours.validUntil())) {
                throw Problem.invalid(
                        "validUntil",
                        text(hours) + " would end on " + hours.validUntil() + ", before " + hours.validFrom() + ".");
            }
            weekly.stream()
                    .filter(other -> other != hours && overlap(hours, other))
                    .findFirst()
                    .ifPresent(other -> {
                        throw Problem.invalid("weekly", text(hours) + " and " + text(other) + " overlap.");
                    });
        }
        if (document.holidays() != null && owner.resourceId() != null) {
            throw Problem.invalid("holidays", "Holidays belong to clinics. Leave them out.");
        }
        requireOnce(document.holidays());
    }

    private static void requireClosedAlone(HoursDocument document) {
        Set<LocalDate> closed = new HashSet<>();
        document.special().stream()
                .filter(special -> special.opens() == null)
                .forEach(special -> closed.add(special.date()));
        document.special().stream()
                .filter(special -> special.opens() != null && closed.contains(special.date()))
                .findFirst()
                .ifPresent(special -> {
                    throw Problem.invalid("special", special.date() + " is both closed and open.");
                });
    }

    private static void requireSpecialApart(HoursDocument document) {
        List<HoursDocument.Special> open = document.special().stream()
                .filter(special -> special.opens() != null && special.closes() != null)
                .sorted(Comparator.comparing(HoursDocument.Special::date)
                        .thenComparing(special -> Objects.requireNonNull(special.opens())))
                .toList();
        for (int i = 1; i < open.size(); i++) {
            HoursDocument.Special one = open.get(i - 1);
            HoursDocument.Special next = open.get(i);
            if (one.date().equals(next.date())
                    && Objects.requireNonNull(next.opens()).isBefore(end(Objects.requireNonNull(one.closes())))) {
                throw Problem.invalid(
                        "special",
                        one.date() + " " + one.opens() + "-" + one.closes() + " and " + next.opens() + "-"
                                + next.closes() + " overlap.");
            }
        }
    }

    private static void requireForward(String field, LocalTime opens, LocalTime closes) {
        if (!isForward(opens, closes)) {
            throw Problem.invalid(
                    field,
                    "It would close at " + closes + ", before it opens at " + opens + ". 00:00 is the day's end.");
        }
    }

    static boolean isForward(LocalTime opens, LocalTime closes) {
        return opens.isBefore(closes) || closes.equals(LocalTime.MIDNIGHT);
    }

    static String text(WeeklyHours hours) {
        return hours.weekday() + " " + hours.opens() + "-" + hours.closes();
    }

    /** Whether on some date both would hold at one time. */
    static boolean overlap(WeeklyHours one, WeeklyHours other) {
        return one.weekday() == other.weekday()
                && Objects.equals(Owner.of(one), Owner.of(other))
                && beginsBefore(one.validFrom(), other.validUntil())
                && beginsBefore(other.validFrom(), one.validUntil())
                && one.opens().isBefore(end(other.closes()))
                && other.opens().isBefore(end(one.closes()));
    }

    private static LocalTime end(LocalTime closes) {
        return closes.equals(LocalTime.MIDNIGHT) ? LocalTime.MAX : closes;
    }

    private static boolean beginsBefore(@Nullable LocalDate from, @Nullable LocalDate until) {
        return from == null || until == null || !from.isAfter(until);
    }

    private static void requireOnce(@Nullable List<HoursDocument.Free> holidays) {
        Set<LocalDate> seen = new HashSet<>();
        for (HoursDocument.Free holiday : holidays == null ? List.<HoursDocument.Free>of() : holidays) {
            if (!seen.add(holiday.date())) {
                throw Problem.invalid("holidays", holiday.date() + " is listed twice. A day is one holiday.");
            }
        }
    }
}
