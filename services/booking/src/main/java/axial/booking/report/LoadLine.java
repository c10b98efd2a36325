package axial.booking.report;

import java.time.LocalDate;

/**
 * The rooms of one kind at a clinic on a day, in whole minutes.
 *
 * @param openMinutes for how long they are open, all together
 * @param bookedMinutes of that, setup, procedure and turnover of what is held, booked or done
 * @param idleMinutes the rest
 */
record LoadLine(
        String clinic,
        LocalDate date,
        String roomKind,
        int rooms,
        int openMinutes,
        int bookedMinutes,
        int idleMinutes) {}
