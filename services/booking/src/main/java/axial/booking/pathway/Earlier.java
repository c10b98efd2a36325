package axial.booking.pathway;

import axial.booking.catalogue.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another request of the same patient that was not withdrawn.
 *
 * @param course which course of several it belongs to; null: nobody said
 * @param earliest the first day it can be done; of one that was done, that day
 * @param done whether it was done; otherwise it is still to come
 * @param placedOn the day of its appointment, while it has one and is still to come
 * @param entered when it was asked for
 * @param enteredAfter what it comes after because somebody said so
 * @param after all that it comes after itself, by rules too
 */
public record Earlier(
        UUID requestId,
        String procedure,
        Side side,
        @Nullable Integer course,
        LocalDate earliest,
        boolean done,
        @Nullable LocalDate placedOn,
        Instant entered,
        List<After> enteredAfter,
        List<After> after) {

    /** The day it was done or has its place; null: it has neither. */
    public @Nullable LocalDate day() {
        return done ? earliest : placedOn;
    }

    /** The day it is most likely done on: the first possible one while nothing better is known. */
    LocalDate from() {
        return placedOn == null ? earliest : placedOn;
    }

    /** The first day that is possible at all: a place can still be moved, and its link says how far what follows must stay from it. */
    LocalDate atTheEarliest() {
        return placedOn != null && placedOn.isBefore(earliest) ? placedOn : earliest;
    }

    /** On how many days they are, or will be as far as is known: several on one day are one. */
    static long days(List<Earlier> all) {
        return all.stream()
                .map(one -> {
                    LocalDate day = one.day();
                    return day == null ? one.requestId() : day;
                })
                .distinct()
                .count();
    }

    /** As a message names it. */
    @Override
    public String toString() {
        return "request " + requestId + " (" + procedure + ")";
    }
}
