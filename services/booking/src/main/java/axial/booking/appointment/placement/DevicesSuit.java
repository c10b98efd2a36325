package axial.booking.appointment.placement;

import axial.edge.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** There is one device for each kind of device needed, and none too many. */
final class DevicesSuit implements Rule {

    @Override
    public @Nullable Problem broken(Proposal proposal) {
        List<String> kinds = proposal.placement().deviceIds().stream()
                .map(proposal.scene()::resource)
                .map(device -> device == null || !device.kind().equals("DEVICE") ? "no device" : device.type())
                .sorted()
                .toList();
        List<String> needed = proposal.way().devices().stream().sorted().toList();
        return kinds.equals(needed) ? null : new DevicesUnsuitable(kinds, needed);
    }

    static final class DevicesUnsuitable extends Problem {
        DevicesUnsuitable(List<String> kinds, List<String> needed) {
            super(
                    422,
                    "devices-unsuitable",
                    "The devices are not the ones the procedure needs",
                    "This needs " + named(needed) + ", and was given " + named(kinds)
                            + ". Leave deviceIds out, and free ones are chosen.");
        }

        private static String named(List<String> kinds) {
            return kinds.isEmpty() ? "no device" : String.join(", ", kinds);
        }
    }
}
