package axial.local.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Times as the clock on a clinic's wall tells them, also on the two nights of the year when it is put on or back. */
final class ClinicTime {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final ZoneId zone;

    ClinicTime(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The instant of what somebody typed: {@code 2026-12-01T08:30} on the clinic's clock, or the same with an offset.
     *
     * @throws WrongUse when it is no time, doesn't exist on that day, or comes twice
     */
    Instant parse(String text) {
        try {
            return hasOffset(text) ? OffsetDateTime.parse(text).toInstant() : instant(LocalDateTime.parse(text));
        } catch (DateTimeException e) {
            throw new WrongUse("'" + text + "' is no time; write it as 2026-12-01T08:30, on the clinic's clock.");
        }
    }

    private static boolean hasOffset(String text) {
        return text.matches(".*T.*([zZ]|[+-]\\d\\d(:?\\d\\d)?)");
    }

    /** @throws WrongUse when the clock never shows that time, or shows it twice */
    Instant instant(LocalDateTime local) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new WrongUse(doesNotExist(local));
        }
        if (offsets.size() > 1) {
            throw new WrongUse(local.toLocalTime() + " comes twice on " + local.toLocalDate() + " (" + zone
                    + "). Say which: "
                    + offsets.stream().map(offset -> "" + local + offset).collect(Collectors.joining(" or ")) + ".");
        }
        return local.toInstant(offsets.get(0));
    }

    /** When a day begins, which need not be at midnight. */
    Instant dawn(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private String doesNotExist(LocalDateTime local) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return local.toLocalTime() + " doesn't exist on " + local.toLocalDate() + " (" + zone
                + "): the clock is put on from " + change.getDateTimeBefore().toLocalTime() + " to "
                + change.getDateTimeAfter().toLocalTime() + ".";
    }

    /** For example "Tue 2026-12-01 08:30"; with the offset where that time comes twice. */
    String dayAndHour(Instant instant) {
        return shown(instant, DAY);
    }

    String hour(Instant instant) {
        return shown(instant, HOUR);
    }

    private String shown(Instant instant, DateTimeFormatter format) {
        ZonedDateTime local = instant.atZone(zone);
        boolean twice = zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
        return format.format(local) + (twice ? local.getOffset() : "");
    }
}
