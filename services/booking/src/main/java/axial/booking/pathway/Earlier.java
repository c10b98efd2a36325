package axial.booking.pathway;

import axial.booking.catalogue.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Another request of the same patient that was not withdrawn.
 *
 * @param earliest the first day it can be done; of one that was done, that day
 * @param done whether it was done; otherwise it is still to come
 * @param entered when it was asked for
 * @param after what it comes after itself
 */
public record Earlier(
        UUID requestId,
        String procedure,
        Side side,
        LocalDate earliest,
        boolean done,
        Instant entered,
        List<After> after) {

    /** As a message names it. */
    @Override
    public String toString() {
        return "request " + requestId + " (" + procedure + ")";
    }
}
