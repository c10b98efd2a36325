package axial.booking.catalogue;

import java.util.List;
import java.util.Set;

/**
 * One way to do a procedure.
 *
 * @param roomCapabilities the room must have all of them
 * @param devices one device of each of these kinds is needed
 * @param setupMinutes patient in the room to skin ready
 * @param procedureMinutes first needle to dressing; the provider's part
 * @param turnoverMinutes patient out to room ready
 * @param recoveryMinutes after the procedure, in a bay or chair unless {@code recovery} is NONE
 * @param rank 0 is the usual way
 * @param scarce uses a fluoroscopy room although the usual way doesn't need one
 */
public record Alternative(
        Set<String> roomCapabilities,
        List<String> devices,
        int setupMinutes,
        int procedureMinutes,
        int turnoverMinutes,
        int recoveryMinutes,
        Recovery recovery,
        int rank,
        boolean scarce) {

    public Alternative {
        roomCapabilities = Sorted.of(roomCapabilities);
        devices = devices.stream().sorted().toList();
    }
}
