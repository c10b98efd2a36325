package axial.booking.pathway;

import axial.booking.catalogue.Procedure;
import axial.booking.catalogue.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done, as the pathway looks at it.
 *
 * @param modifiers what makes this one special, for example the drug in a pump
 * @param course which course of several it belongs to; null: nobody said
 * @param entered when it was asked for
 * @param earliest first day wished for
 * @param latest last day wished for; null: none
 * @param after links that were entered
 * @param placedOn the day of its appointment; null: it has none
 */
public record PlannedCase(
        UUID requestId,
        Procedure procedure,
        Side side,
        Set<String> modifiers,
        @Nullable Integer course,
        Person person,
        Instant entered,
        LocalDate earliest,
        @Nullable LocalDate latest,
        List<After> after,
        @Nullable LocalDate placedOn) {}
