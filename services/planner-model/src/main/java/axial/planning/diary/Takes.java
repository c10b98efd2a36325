package axial.planning.diary;

import axial.planning.model.ResourceKind;
import java.util.List;

/** Chooses the concrete devices and bay of a place that is known to be free. */
final class Takes {

    private Takes() {}

    static Spot.Take room(Timeline room, int start, int end) {
        return new Spot.Take(room, ResourceKind.ROOM, start, end);
    }

    static Spot.Take provider(Timeline provider, int start, int end) {
        return new Spot.Take(provider, ResourceKind.PROVIDER, start, end);
    }

    static void devices(
            List<Timeline> devices, int count, ClinicBook clinic, int start, int end, List<Spot.Take> into) {
        int left = count;
        for (Timeline device : devices) {
            if (left > 0 && device.isFree(clinic, start, end)) {
                into.add(new Spot.Take(device, ResourceKind.DEVICE, start, end));
                left--;
            }
        }
    }

    static Spot.Take bay(List<Timeline> bays, ClinicBook clinic, int start, int end) {
        for (Timeline bay : bays) {
            if (bay.isFree(clinic, start, end)) {
                return new Spot.Take(bay, ResourceKind.BAY, start, end);
            }
        }
        throw new IllegalStateException(
                "No bay is free at " + clinic + " from " + Minutes.at(start) + ", although one was found.");
    }
}
