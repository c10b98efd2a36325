package axial.booking.appointment.placement;

import axial.edge.problem.Problem;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The room has every capability that this way of doing the procedure needs. */
final class RoomSuits implements Rule {

    @Override
    public @Nullable Problem broken(Proposal proposal) {
        Scene.ResourceFacts room =
                proposal.scene().resource(proposal.placement().roomId());
        if (room == null || !room.kind().equals("ROOM")) {
            return new NotARoom(proposal.scene().code(proposal.placement().roomId()));
        }
        Set<String> missing = new TreeSet<>(proposal.way().roomCapabilities());
        missing.removeAll(room.capabilities());
        return missing.isEmpty()
                ? null
                : new RoomUnsuitable(room.code(), proposal.way().roomCapabilities(), missing);
    }

    static final class NotARoom extends Problem {
        NotARoom(String code) {
            super(422, "room-unsuitable", "The room does not suit the procedure", code + " is not a room.");
        }
    }

    static final class RoomUnsuitable extends Problem {
        RoomUnsuitable(String room, Set<String> needed, Set<String> missing) {
            super(
                    422,
                    "room-unsuitable",
                    "The room does not suit the procedure",
                    "Room " + room + " lacks " + String.join(", ", missing) + ". This needs a room with "
                            + String.join(", ", new TreeSet<>(needed)) + ".");
        }
    }
}
