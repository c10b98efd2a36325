package axial.booking.catalogue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is needed beside the room: a row of {@code extra_needs.csv}.
 *
 * @param when a procedure, a group or a modifier
 * @param recovery where the patient must recover because of it; null: as usual
 */
record ExtraNeed(
        String when,
        List<String> devices,
        Set<String> roomCapabilities,
        @Nullable Recovery recovery) {

    static ExtraNeed of(Cells cells) {
        String recovery = cells.text("recovery");
        return new ExtraNeed(
                cells.text("when"),
                cells.list("devices"),
                Sorted.of(cells.list("room_capabilities")),
                recovery.isEmpty() ? null : Recovery.valueOf(recovery));
    }

    boolean concerns(Procedure procedure, Sitting sitting) {
        return procedure.isCalled(when) || sitting.modifiers().contains(when);
    }
}
