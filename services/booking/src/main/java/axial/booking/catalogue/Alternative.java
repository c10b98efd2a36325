package axial.booking.catalogue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
 * @param fluoroscopy uses X-rays; null: stored before this was known, and counts as if it did
 * @param site where the room must be; null: stored before this was known, and any will do
 * @param performers of the kinds of provider who may do the procedure, those who may do it this way; null: all of them
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
        boolean scarce,
        @Nullable SiteOfService site,
        @Nullable Boolean fluoroscopy,
        @Nullable Set<String> performers) {

    public Alternative {
        roomCapabilities = Sorted.of(roomCapabilities);
        devices = devices.stream().sorted().toList();
        performers = performers == null ? null : Sorted.of(performers);
    }

    /** Whether both need the same rooms and devices. */
    boolean isSameWayAs(Alternative other) {
        return roomCapabilities.equals(other.roomCapabilities) && devices.equals(other.devices);
    }

    /** This way with the minutes of another, and where the patient recovers then. */
    Alternative lasting(Alternative other) {
        return new Alternative(
                roomCapabilities,
                devices,
                other.setupMinutes,
                other.procedureMinutes,
                other.turnoverMinutes,
                other.recoveryMinutes,
                other.recovery,
                rank,
                scarce,
                site,
                fluoroscopy,
                performers);
    }

    /** Whether the screens that fluoroscopy asks for bind whoever is booked this way. */
    public boolean mayUseFluoroscopy() {
        return fluoroscopy == null || fluoroscopy;
    }

    /** Whether a kind of provider who may do the procedure may do it this way. */
    public boolean mayBeDoneBy(String kind) {
        return performers == null || performers.contains(kind);
    }
}
