package axial.booking.request;

import axial.messaging.Event;
import axial.messaging.Writing;
import java.util.List;

/** What becomes of requests: written, and said, by whoever did to them what they follow from. */
public record Consequence(List<? extends Event> events, List<Writing> writings) {

    static final Consequence NONE = new Consequence(List.of(), List.of());
}
