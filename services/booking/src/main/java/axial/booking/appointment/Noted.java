package axial.booking.appointment;

import axial.messaging.Event;
import java.util.List;

/**
 * Changes that are written and not yet said.
 *
 * @param requests what the requests they were made for say
 */
public record Noted(List<Change> changes, List<? extends Event> requests) {}
