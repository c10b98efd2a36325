package axial.planning.offers;

import axial.planning.diary.Case;
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
    private final int index;
    private final Case request;

    Means(ClinicBook clinic, Alternative way, int index, Case request) {
        this.clinic = clinic;
        this.way = way;
        this.index = index;
        this.request = request;
    }

    @Nullable
    Obstacle room(@Nullable String roomId, int start, int end) {
        List<Timeline> fitting =
                open(ResourceKind.ROOM, room -> room.capabilities().containsAll(way.roomCapabilities()), roomId);
        if (fitting.isEmpty()) {
            return Obstacle.of(
                    Rule.ROOM_CAPABILITY,
                    "%s at %s has %s.",
                    roomId == null ? "No room in service" : "The room isn't one in service that",
                    clinic.code(),
                    String.join(" and ", new TreeSet<>(way.roomCapabilities())));
        }
        return free(fitting, 1, start, end, Rule.OUTSIDE_OPENING, Rule.ROOM_CLASH, "fitting room");
    }

    @Nullable
    Obstacle devices(int start, int end) {
        for (String type : new TreeSet<>(way.devices())) {
            int count = (int) way.devices().stream().filter(type::equals).count();
            List<Timeline> fitting =
                    open(ResourceKind.DEVICE, device -> device.type().equals(type), null);
            if (fitting.size() < count) {
                return Obstacle.of(
                        Rule.DEVICES_NEEDED, "%s has %d %s, %d needed.", clinic.code(), fitting.size(), type, count);
            }
            Obstacle obstacle = free(fitting, count, start, end, Rule.OUTSIDE_OPENING, Rule.DEVICE_CLASH, type);
            if (obstacle != null) {
                return obstacle;
            }
        }
        return null;
    }

    @Nullable
    Obstacle bay(int start, int end) {
        if (!way.needsBay()) {
            return null;
        }
        List<Timeline> fitting = open(
                ResourceKind.BAY,
                bay -> way.recovery() == Recovery.CHAIR || bay.type().equals("BAY"),
                null);
        if (fitting.isEmpty()) {
            return Obstacle.of(Rule.BAY_NEEDED, "%s has no recovery %s.", clinic.code(), way.recovery());
        }
        return free(fitting, 1, start, end, Rule.OUTSIDE_OPENING, Rule.BAY_CLASH, "recovery " + way.recovery());
    }

    private List<Timeline> open(ResourceKind kind, Predicate<Resource> fits, @Nullable String id) {
        return clinic.serving(kind, fits).stream()
                .filter(timeline -> id == null || timeline.id().equals(id))
                .toList();
    }

    private @Nullable Obstacle free(
            List<Timeline> fitting, int count, int start, int end, Rule closed, Rule taken, String what) {
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
            return Obstacle.of(closed, "No %s at %s is open for the %d minutes.", what, clinic.code(), end - start)
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

    @Override
    public String toString() {
        return request + " way " + index;
    }
}
