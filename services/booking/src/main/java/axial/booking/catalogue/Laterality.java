package axial.booking.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a procedure is done on a side of the body. An injection on the wrong side is the classical error of the field, so where there is a
 * side it is named, and where there is none nobody reads one into the request.
 */
public enum Laterality {
    /** It is done on one side or on both, and the request says which. */
    REQUIRED,
    /** It may be done in the middle or on a side. */
    OPTIONAL,
    /** It has no side. */
    NONE;

    /** What speaks against a side for a procedure that may or may not be done on both sides in one session; null: nothing. */
    @Nullable
    Objection objection(Side side, String procedure, boolean mayBeBilateral) {
        if (this == REQUIRED && side == Side.NONE) {
            return new Objection(
                    "side", "is not named, and " + procedure + " is done on a side", wouldWork(mayBeBilateral));
        }
        return this == NONE && side != Side.NONE
                ? new Objection("side", "is " + side + ", and " + procedure + " has no side", "NONE, or no side at all")
                : null;
    }

    /** The sides that would do, in words. */
    String wouldWork(boolean mayBeBilateral) {
        List<String> sides = new ArrayList<>(List.of(Side.LEFT.name(), Side.RIGHT.name()));
        if (mayBeBilateral) {
            sides.add(Side.BILATERAL.name());
        }
        if (this == OPTIONAL) {
            sides.add(Side.NONE.name());
        }
        String last = sides.remove(sides.size() - 1);
        return String.join(", ", sides) + " or " + last;
    }
}
