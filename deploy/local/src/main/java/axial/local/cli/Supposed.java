package axial.local.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something at some time, as it is written in a what-if: {@code CODE[@CLINIC],DATE[,HH:MM-HH:MM]}. @param to null: to the end of the day */
record Supposed(
        String code,
        @Nullable String clinic,
        LocalDate date,
        LocalTime from,
        @Nullable LocalTime to) {

    static Supposed of(String text) {
        String[] parts = text.split(",");
        if (parts.length < 2 || parts.length > 3) {
            throw wrong(text);
        }
        String[] place = parts[0].split("@", 2);
        String[] hours = parts.length == 3 ? parts[2].split("-", 2) : new String[] {"00:00"};
        try {
            return new Supposed(
                    place[0],
                    place.length == 2 ? place[1] : null,
                    LocalDate.parse(parts[1]),
                    LocalTime.parse(hours[0]),
                    hours.length == 2 ? LocalTime.parse(hours[1]) : null);
        } catch (DateTimeException e) {
            throw wrong(text);
        }
    }

    private static WrongUse wrong(String text) {
        return new WrongUse("'" + text + "' can't be read; write TUL-F1,2026-12-01 or TUL-F1,2026-12-01,08:00-12:00.");
    }

    Map<String, @Nullable Object> session(Names names) {
        if (clinic == null) {
            throw new WrongUse("At which clinic would " + code + " be? Write " + code + "@TUL," + date + ".");
        }
        Map<String, @Nullable Object> change = at(names, clinic, "ADD_SESSION");
        change.put("providerId", names.provider(code));
        change.put("clinic", clinic);
        return change;
    }

    Map<String, @Nullable Object> resource(String kind, Names names) {
        String id = names.resource(code);
        Map<String, @Nullable Object> change = at(names, clinic == null ? names.clinicOf(code) : clinic, kind);
        change.put("resourceId", id);
        change.put("clinic", clinic);
        return change;
    }

    Map<String, @Nullable Object> absence(Names names) {
        Map<String, @Nullable Object> change = at(names, clinic == null ? "" : clinic, "PROVIDER_ABSENT");
        change.put("providerId", names.provider(code));
        return change;
    }

    private Map<String, @Nullable Object> at(Names names, String clock, String kind) {
        Map<String, @Nullable Object> change = new HashMap<>();
        change.put("change", kind);
        change.put("start", names.instant(date, from, clock));
        change.put(
                "end",
                to == null
                        ? names.instant(date.plusDays(1), LocalTime.MIDNIGHT, clock)
                        : names.instant(date, to, clock));
        return change;
    }
}
