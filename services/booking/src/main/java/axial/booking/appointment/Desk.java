package axial.booking.appointment;

import java.util.function.Consumer;

/**
 * Who is at the desk.
 *
 * @param who the caller's name, for the history
 * @param scope throws for a clinic the caller may not use
 */
record Desk(String who, Consumer<String> scope) {}
