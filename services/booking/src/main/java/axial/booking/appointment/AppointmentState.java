package axial.booking.appointment;

import java.util.EnumSet;
import java.util.Set;

/** Where an appointment stands, and where it may go from there. */
public enum AppointmentState {
    /** Kept for a caller for some minutes. */
    HELD,
    BOOKED,
    /** The patient said yes. */
    CONFIRMED,
    ARRIVED,
    IN_ROOM,
    IN_PROCEDURE,
    RECOVERING,
    DONE,
    CANCELLED,
    NO_SHOW,
    /** Lost its place, because a room, a device or a provider is no longer there then. */
    DISPLACED,
    /** A hold that nobody booked in time. */
    EXPIRED;

    /** What somebody may ask for next. */
    Set<AppointmentState> next() {
        return switch (this) {
            case HELD -> EnumSet.of(BOOKED, CANCELLED);
            case BOOKED -> EnumSet.of(CONFIRMED, ARRIVED, CANCELLED, NO_SHOW);
            case CONFIRMED -> EnumSet.of(ARRIVED, CANCELLED, NO_SHOW);
            case ARRIVED -> EnumSet.of(IN_ROOM, CANCELLED);
            case IN_ROOM -> EnumSet.of(IN_PROCEDURE, CANCELLED);
            case IN_PROCEDURE -> EnumSet.of(RECOVERING, DONE);
            case RECOVERING -> EnumSet.of(DONE);
            case DONE, CANCELLED, NO_SHOW, DISPLACED, EXPIRED -> EnumSet.noneOf(AppointmentState.class);
        };
    }

    /** What can only happen to it: a hold runs out, and whoever is not in the house yet can lose the place. */
    boolean mayBecome(AppointmentState then) {
        return switch (then) {
            case EXPIRED -> this == HELD;
            case DISPLACED -> isMovable();
            default -> next().contains(then);
        };
    }

    /** At the confirmation, and again at the door of the room, it is asked whether the patient may come: much can happen in between. */
    boolean isAsked() {
        return this == CONFIRMED || this == IN_ROOM;
    }

    /** Whether somebody entered it, perhaps by mistake, and a manager may take it back. */
    boolean canBeTakenBack() {
        return isPartOfTheVisit() || this == CANCELLED || this == NO_SHOW;
    }

    /** It will take place or takes place. */
    public boolean isLive() {
        return ordinal() < DONE.ordinal();
    }

    /** What is done keeps its claims: they tell what was used. */
    boolean holdsResources() {
        return isLive() || this == DONE;
    }

    /** Whether it can be given another place. */
    boolean isMovable() {
        return this == HELD || this == BOOKED || this == CONFIRMED;
    }

    /** Whether a plan must leave it where it is: somebody holds it, the patient said yes, or is here. */
    boolean isPinned() {
        return this != BOOKED;
    }

    /** Whether the provider's desk may ask for it, not only the schedulers'. */
    boolean isPartOfTheVisit() {
        return EnumSet.range(ARRIVED, DONE).contains(this);
    }
}
