package axial.booking.catalogue;

import java.util.List;
import java.util.Set;

/**
 * What a room type of the catalogue means in rooms and devices that exist: a row of {@code room_needs.csv}.
 *
 * @param imaging only for procedures with this imaging; empty: for all that have no row of their own
 * @param fluoroscopyRoom it is one of the few rooms for fluoroscopy
 * @param fluoroscopy there is a C-arm, and it is used
 * @param roomCapabilities empty: this room type is not offered for that imaging
 */
record RoomNeed(
        String roomType,
        String imaging,
        Set<String> roomCapabilities,
        List<String> devices,
        boolean fluoroscopyRoom,
        boolean fluoroscopy,
        String evidence,
        String note) {

    static RoomNeed of(Cells cells) {
        return new RoomNeed(
                cells.text("room_type"),
                cells.text("imaging"),
                Sorted.of(cells.list("room_capabilities")),
                cells.list("devices"),
                cells.text("fluoroscopy_room").equals("yes"),
                cells.text("fluoroscopy").equals("yes"),
                cells.text("evidence"),
                cells.text("note"));
    }

    boolean isOffered() {
        return !roomCapabilities.isEmpty();
    }
}
