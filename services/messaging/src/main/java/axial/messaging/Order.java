package axial.messaging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps what is sent in the order of positions. Positions are taken inside transactions that commit in any order, so one may appear after a higher
 * one. A message is held back while a position below it is missing and somebody is still writing who may have taken it: whoever hears of a position
 * has heard of every one before it, and no writer ever waits for another.
 */
final class Order {

    /** Nothing at or below this position can appear any more. */
    private long settled;

    private long gapBefore;
    private Set<String> awaited = Set.of();

    /** The messages that may be sent now: those up to the first gap. @param rows by position, from the first that waits */
    List<OutboxRow> ready(List<OutboxRow> rows) {
        List<OutboxRow> ready = new ArrayList<>();
        for (OutboxRow row : rows) {
            if (row.position() > settled + 1) {
                break;
            }
            settled = Math.max(settled, row.position());
            ready.add(row);
        }
        return ready;
    }

    /**
     * Asks whether what is missing before a message may still appear.
     *
     * @param position of that message, which was read before the writers were
     * @param writers the transactions that are writing to the outbox
     * @return whether it can't, as soon as the outbox is read again: all who wrote when the gap was first seen are done
     */
    boolean settle(long position, Set<String> writers) {
        if (gapBefore == position) {
            awaited.retainAll(writers);
        } else {
            gapBefore = position;
            awaited = new HashSet<>(writers);
        }
        if (awaited.isEmpty()) {
            settled = position;
        }
        return awaited.isEmpty();
    }
}
