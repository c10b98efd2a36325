package axial.benchmark.pooled;

import axial.benchmark.instance.Instance;
import axial.benchmark.runner.UnsupportedInstance;
import axial.planning.model.Alternative;
import axial.planning.model.Clinic;
import axial.planning.model.Interval;
import axial.planning.model.Recovery;
import axial.planning.model.Request;
import axial.planning.model.ResourceKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the options of a request. */
final class OptionFinder {

    private static final int GRID = 5;

    private final Pools pools;
    private final List<Shift> shifts;
    private final int now;
    private final OptionPrice price;

    OptionFinder(Instance instance, Pools pools, List<Shift> shifts) {
        this.pools = pools;
        this.shifts = shifts;
        now = (int) ((instance.now().getEpochSecond() + 59) / 60);
        price = new OptionPrice(instance);
    }

    static int midnight(Clinic clinic, int day) {
        return (int) (LocalDate.ofEpochDay(day).atStartOfDay(clinic.zone()).toEpochSecond() / 60);
    }

    List<Option> options(int index, Request request) {
        List<Option> options = new ArrayList<>();
        for (Shift shift : shifts) {
            if (isAllowed(request, shift)) {
                for (int way = 0; way < request.alternatives().size(); way++) {
                    if (request.alternatives()
                            .get(way)
                            .mayBeDoneBy(shift.provider().kind())) {
                        addOptions(index, request, shift, way, options);
                    }
                }
            }
        }
        return options;
    }

    private static boolean isAllowed(Request request, Shift shift) {
        LocalDate day = LocalDate.ofEpochDay(shift.day());
        return shift.provider().active()
                && request.performers().contains(shift.provider().kind())
                && request.reaches(shift.clinic())
                && !day.isBefore(request.earliest())
                && (request.latest() == null || !day.isAfter(request.latest()))
                && hasCredential(request, shift, day);
    }

    private static boolean hasCredential(Request request, Shift shift, LocalDate day) {
        return shift.provider().credentials().stream()
                .filter(credential -> request.credentials().contains(credential.code()))
                .filter(credential ->
                        credential.clinics() == null || credential.clinics().contains(shift.clinic()))
                .anyMatch(credential -> !day.isBefore(credential.validFrom())
                        && (credential.validUntil() == null || !day.isAfter(credential.validUntil())));
    }

    private void addOptions(int index, Request request, Shift shift, int way, List<Option> into) {
        Alternative alternative = request.alternatives().get(way);
        List<Pool> devices = new ArrayList<>();
        for (String type : alternative.devices()) {
            Optional<Pool> pool = only(shift.clinic(), ResourceKind.DEVICE, type);
            if (pool.isEmpty()) {
                return;
            }
            devices.add(pool.get());
        }
        for (Pool rooms : pools.at(shift.clinic(), ResourceKind.ROOM)) {
            if (rooms.capabilities().containsAll(alternative.roomCapabilities())) {
                int[] starts = starts(request, alternative, shift, rooms, devices);
                if (starts.length > 0) {
                    int cost = price.of(request, alternative, shift, rooms);
                    boolean chair = alternative.recovery() == Recovery.CHAIR;
                    into.add(new Option(
                            index, way, alternative, shift, rooms, List.copyOf(devices), chair, starts, cost));
                }
            }
        }
    }

    private Optional<Pool> only(String clinic, ResourceKind kind, String type) {
        List<Pool> found = pools.at(clinic, kind).stream()
                .filter(pool -> pool.type().equals(type))
                .toList();
        if (found.size() > 1) {
            throw new UnsupportedInstance(
                    "%s at %s keep different hours; this solver takes only like ones.".formatted(type, clinic));
        }
        return found.stream().findFirst();
    }

    private int[] starts(Request request, Alternative way, Shift shift, Pool rooms, List<Pool> devices) {
        int from = shift.start() - way.setupMinutes();
        int first = Math.max(now, from);
        int last = shift.end() - way.setupMinutes() - way.procedureMinutes();
        return IntStream.iterate(
                        Math.floorDiv(first + GRID - 1, GRID) * GRID, start -> start <= last, start -> start + GRID)
                .filter(start -> rooms.isOpen(start, start + way.roomMinutes()))
                .filter(start -> devices.stream()
                        .allMatch(pool -> pool.isOpen(start, start + way.setupMinutes() + way.procedureMinutes())))
                .filter(start -> !way.needsBay() || canRecover(way, shift.clinic(), start))
                .filter(start -> isAvailable(request, start, start + way.patientMinutes()))
                .toArray();
    }

    private boolean canRecover(Alternative way, String clinic, int start) {
        int done = start + way.setupMinutes() + way.procedureMinutes();
        Optional<Pool> bays = only(clinic, ResourceKind.BAY, "BAY");
        Optional<Pool> chairs = only(clinic, ResourceKind.BAY, "CHAIR");
        boolean inBay = bays.isPresent() && bays.get().isOpen(done, done + way.recoveryMinutes());
        boolean inChair = way.recovery() == Recovery.CHAIR
                && chairs.isPresent()
                && chairs.get().isOpen(done, done + way.recoveryMinutes());
        return inBay || inChair;
    }

    private static boolean isAvailable(Request request, int start, int end) {
        for (Interval away : request.unavailable()) {
            long from = away.start().getEpochSecond() / 60;
            long to = away.end().getEpochSecond() / 60;
            if (Math.max(from, start) < Math.min(to, end)) {
                return false;
            }
        }
        return true;
    }
}
