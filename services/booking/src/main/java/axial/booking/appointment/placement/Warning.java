package axial.booking.appointment.placement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody should know of a place although it may be taken: it is off the days that should lie between two procedures of the patient.
 *
 * @param ruleId the pathway rule that wishes them
 * @param requestId the other request; null: it was done before Axial knew of it, or is done
 * @param date the day of the other one
 * @param detail one sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Warning(String ruleId, @Nullable UUID requestId, LocalDate date, String detail) {}
