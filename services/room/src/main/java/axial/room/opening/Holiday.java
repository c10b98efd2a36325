package axial.room.opening;

import java.time.LocalDate;

/** A day on which a clinic is closed, whatever its hours. */
public record Holiday(String clinic, LocalDate date, String name) {}
