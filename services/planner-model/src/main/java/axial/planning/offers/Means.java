package axial.planning.offers;

import axial.planning.diary.ClinicBook;
import axial.planning.diary.Spot;
import axial.planning.diary.Timeline;
import axial.planning.model.Alternative;
import axial.planning.model.Recovery;
import axial.planning.model.Resource;
import axial.planning.model.ResourceKind;
import axial.planning.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Rooms, devices and bays that one way of doing a request could use at a clinic, and what is wrong with them at a time. */
final class Means {

    private final ClinicBook clinic;
    private final Alternative way;

    Means(ClinicBook clinic, Alternative way) {
        this.clinic = clinic;
        this.way = way;
    }

    /** What the clinic doesn't have at any time; null when it has it all. */
    @Nullable
    Obstacle lacking() {
        Obstacle obstacle = noRoom(null);
        for (String type : new TreeSet<>(way.devices())) {
            obstacle = obstacle == null ? noDevices(type) : obstacle;
        }
        return obstacle == null && way.needsBay() ? noBay() : obstacle;
    }

    @Nullable
    Obstacle room(@Nullable String roomId, int start, int end) {
        Obstacle none = noRoom(roomId);
        return none != null ? none : free(rooms(roomId), 1, start, end, Rule.ROOM_CLASH, "fitting room");
    }

    private List<Timeline> rooms(@Nullable String roomId) {
        return open(ResourceKind.ROOM, room -> room.capabilities().containsAll(way.roomCapabilities()), roomId);
    }

    private @Nullable Obstacle noRoom(@Nullable String roomId) {
        return rooms(roomId).isEmpty()
                ? Obstacle.of(
                        Rule.ROOM_CAPABILITY,
                        roomId == null
                                ? "No room in service at %s has %s."
                                : "The room isn't one in service at %s that has %s.",
                        clinic.code(),
                        String.join(" and ", new TreeSet<>(way.roomCapabilities())))
                : null;
    }

    @Nullable
    Obstacle devices(int start, int end) {
        for (String type : new TreeSet<>(way.devices())) {
            Obstacle obstacle = noDevices(type);
            if (obstacle == null) {
                obstacle = free(devices(type), count(type), start, end, Rule.DEVICE_CLASH, type);
            }
            if (obstacle != null) {
                return obstacle;
            }
        }
        return null;
    }

    private List<Timeline> devices(String type) {
        return open(ResourceKind.DEVICE, device -> device.type().equals(type), null);
    }

    private int count(String type) {
        return (int) way.devices().stream().filter(type::equals).count();
    }

    private @Nullable Obstacle noDevices(String type) {
        int has = devices(type).size();
        return has < count(type)
                ? Obstacle.of(
                        Rule.DEVICES_NEEDED,
                        "%s has %d %s in service, %d needed.",
                        clinic.code(),
                        has,
                        type,
                        count(type))
                : null;
    }

    @Nullable
    Obstacle bay(int start, int end) {
        if (!way.needsBay()) {
            return null;
        }
        Obstacle none = noBay();
        return none != null ? none : free(bays(), 1, start, end, Rule.BAY_CLASH, "recovery " + way.recovery());
    }

    private List<Timeline> bays() {
        return open(
                ResourceKind.BAY,
                bay -> way.recovery() == Recovery.CHAIR || bay.type().equals("BAY"),
                null);
    }

    private @Nullable Obstacle noBay() {
        return bays().isEmpty()
                ? Obstacle.of(Rule.BAY_NEEDED, "%s has no recovery %s in service.", clinic.code(), way.recovery())
                : null;
    }

    private List<Timeline> open(ResourceKind kind, Predicate<Resource> fits, @Nullable String id) {
        return clinic.serving(kind, fits).stream()
                .filter(timeline -> id == null || timeline.id().equals(id))
                .toList();
    }

    private @Nullable Obstacle free(List<Timeline> fitting, int count, int start, int end, Rule taken, String what) {
        List<Timeline> open = new ArrayList<>();
        int free = 0;
        for (Timeline timeline : fitting) {
            if (timeline.isOpen(clinic, start, end)) {
                open.add(timeline);
                free += timeline.isFree(clinic, start, end) ? 1 : 0;
            }
        }
        if (free >= count) {
            return null;
        }
        if (open.size() < count) {
            return Obstacle.of(
                            Rule.OUTSIDE_OPENING,
                            "No %s at %s is open for the %d minutes.",
                            what,
                            clinic.code(),
                            end - start)
                    .about(ids(fitting));
        }
        List<Spot> holders = new ArrayList<>();
        open.forEach(timeline -> holders.addAll(timeline.inTheWay(clinic, start, end)));
        return Obstacle.of(taken, "Every %s at %s is taken then.", what, clinic.code())
                .held(ids(open), holders);
    }

    private static List<String> ids(List<Timeline> timelines) {
        return timelines.stream().map(Timeline::id).toList();
    }
}
