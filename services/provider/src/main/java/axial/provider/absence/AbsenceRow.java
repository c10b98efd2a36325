package axial.provider.absence;

import java.time.LocalDateTime;

/** A row of a file of absences, on the clock of the provider's clinics; {@code provider} is a provider's code. */
record AbsenceRow(String externalId, String provider, LocalDateTime start, LocalDateTime end, String reason) {}
