package axial.booking.pathway;

import axial.booking.catalogue.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another request of the same patient that was not withdrawn.
 *
 * @param doneOn the day it was done; null: still to come
 * @param after what it comes after itself
 */
public record Earlier(
        UUID requestId,
        String procedure,
        Side side,
        @Nullable LocalDate doneOn,
        List<After> after) {}
