package axial.booking.pathway;

import axial.booking.catalogue.Procedure;
import axial.booking.catalogue.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done, as the pathway looks at it.
 *
 * @param entered when it was asked for
 * @param earliest first day wished for
 * @param latest last day wished for; null: none
 * @param after links that were entered
 */
public record PlannedCase(
        UUID requestId,
        Procedure procedure,
        Side side,
        Person person,
        Instant entered,
        LocalDate earliest,
        @Nullable LocalDate latest,
        List<After> after) {}
