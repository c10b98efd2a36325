package axial.room.closure;

import java.time.LocalDateTime;

/** A row of a file of closures, in local time of the clinic; {@code target} is the code of a resource or of a clinic. */
record ClosureRow(String externalId, String target, LocalDateTime start, LocalDateTime end, String reason) {}
