package axial.booking.pathway;

import axial.booking.catalogue.Cells;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The days on which payers and prescribers answer: Mondays to Fridays without the holidays of {@code holidays_ok.csv}. */
public record BusinessDays(Set<LocalDate> holidays) {

    static BusinessDays of(List<Cells> rows) {
        return new BusinessDays(rows.stream()
                .filter(row -> !row.text("kind").equals("dst"))
                .map(row -> LocalDate.parse(row.text("date")))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** The business day that is so many after a day; 0: the day itself. */
    public LocalDate after(LocalDate day, int count) {
        LocalDate after = day;
        for (int left = count; left > 0; ) {
            after = after.plusDays(1);
            left -= isOne(after) ? 1 : 0;
        }
        return after;
    }

    private boolean isOne(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !holidays.contains(day);
    }
}
