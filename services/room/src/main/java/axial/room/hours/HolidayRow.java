package axial.room.hours;

import java.time.LocalDate;

/** A row of a file of holidays; {@code *} means every clinic. */
record HolidayRow(String clinic, LocalDate date, String name) {

    static final String EVERYWHERE = "*";

    boolean isEverywhere() {
        return clinic.equals(EVERYWHERE);
    }
}
