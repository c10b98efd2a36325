package axial.booking.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the ways to do a procedure with the kinds of rooms and devices there are. */
record Ways(List<RoomNeed> roomNeeds, List<ExtraNeed> extraNeeds) {

    /**
     * The usual way first. A way that needs all that an earlier one needs, and more, is left out: nobody would choose it.
     *
     * @param site where it is to be done
     * @param performersUnderFluoroscopy null: everybody who may do it at all
     */
    List<Alternative> of(
            Procedure procedure,
            Sitting sitting,
            Minutes minutes,
            SiteOfService site,
            @Nullable Set<String> performersUnderFluoroscopy) {
        List<ExtraNeed> extras = extraNeeds.stream()
                .filter(extra -> extra.concerns(procedure, sitting))
                .toList();
        boolean usuallyFluoroscopy =
                rooms(procedure, procedure.roomTypes().get(0)).stream().anyMatch(RoomNeed::fluoroscopyRoom);
        List<Alternative> ways = new ArrayList<>();
        for (String roomType : procedure.roomTypes()) {
            for (RoomNeed room : rooms(procedure, roomType)) {
                boolean scarce = room.fluoroscopyRoom() && !usuallyFluoroscopy;
                Alternative way =
                        way(procedure, room, extras, minutes, ways.size(), scarce, site, performersUnderFluoroscopy);
                if (ways.stream().noneMatch(earlier -> asksNoMore(earlier, way))) {
                    ways.add(way);
                }
            }
        }
        return ways;
    }

    /** What a room type means for this procedure, not offered ones left out. */
    List<RoomNeed> rooms(Procedure procedure, String roomType) {
        List<RoomNeed> ofType = roomNeeds.stream()
                .filter(need -> need.roomType().equals(roomType))
                .toList();
        List<RoomNeed> ofImaging = ofType.stream()
                .filter(need -> need.imaging().equals(procedure.imaging()))
                .toList();
        return (ofImaging.isEmpty()
                        ? ofType.stream()
                                .filter(need -> need.imaging().isEmpty())
                                .toList()
                        : ofImaging)
                .stream().filter(RoomNeed::isOffered).toList();
    }

    private static Alternative way(
            Procedure procedure,
            RoomNeed room,
            List<ExtraNeed> extras,
            Minutes minutes,
            int rank,
            boolean scarce,
            SiteOfService site,
            @Nullable Set<String> performersUnderFluoroscopy) {
        boolean fluoroscopy = room.fluoroscopy() || procedure.needsFluoroscopy();
        Set<String> capabilities = new TreeSet<>(room.roomCapabilities());
        List<String> devices = new ArrayList<>(room.devices());
        Recovery recovery = procedure.recovery();
        for (ExtraNeed extra : extras) {
            capabilities.addAll(extra.roomCapabilities());
            devices.addAll(extra.devices());
            recovery = extra.recovery() == null ? recovery : extra.recovery();
        }
        return new Alternative(
                capabilities,
                devices,
                minutes.setup(),
                minutes.procedure(),
                minutes.turnover(),
                minutes.recovery(),
                recovery,
                rank,
                scarce,
                site,
                fluoroscopy,
                fluoroscopy ? performersUnderFluoroscopy : null);
    }

    private static boolean asksNoMore(Alternative earlier, Alternative later) {
        return (earlier.performers() == null || earlier.performers().equals(later.performers()))
                && later.roomCapabilities().containsAll(earlier.roomCapabilities())
                && later.devices().containsAll(earlier.devices());
    }
}
