package axial.benchmark.pooled;

import axial.benchmark.instance.Instance;
import axial.planning.model.Alternative;
import axial.planning.model.Clinic;
import axial.planning.model.Request;
import axial.planning.model.SessionKind;
import axial.planning.rules.Rule;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an option costs, apart from idle time and load. */
final class OptionPrice {

    private static final String C_ARM = "FIXED_C_ARM";

    private final Instance instance;
    private final int today;

    OptionPrice(Instance instance) {
        this.instance = instance;
        today = (int) instance.facts().clinics().stream()
                .mapToLong(clinic ->
                        instance.now().atZone(clinic.zone()).toLocalDate().toEpochDay())
                .min()
                .orElse(0);
    }

    int of(Request request, Alternative way, Shift shift, Pool rooms) {
        int day = shift.day();
        int waited = Math.max(0, day - Math.max((int) request.earliest().toEpochDay(), today));
        int late = request.due() == null
                ? 0
                : Math.max(0, day - (int) request.due().toEpochDay());
        boolean weekday = request.preferredWeekdays() == null
                || request.preferredWeekdays()
                        .contains(LocalDate.ofEpochDay(day).getDayOfWeek());
        boolean visit = way.roomCapabilities().contains("EXAM");
        return waited * request.priority().waiting() * weight(Rule.WAITED)
                + late * request.priority().lateness() * weight(Rule.LATE)
                + (weekday ? 0 : weight(Rule.OTHER_WEEKDAY))
                + extraDrive(request, shift.clinic()) * weight(Rule.DRIVE)
                + differs(request.preferredClinic(), shift.clinic()) * weight(Rule.OTHER_CLINIC)
                + differs(request.preferredProvider(), shift.provider().id()) * weight(Rule.OTHER_PROVIDER)
                + (isScarce(way, rooms) ? way.roomMinutes() : 0) * weight(Rule.SCARCE_IMAGING)
                + way.rank() * weight(Rule.UNUSUAL_WAY)
                + (shift.kind() == (visit ? SessionKind.PROCEDURES : SessionKind.VISITS)
                        ? weight(Rule.SESSION_KIND)
                        : 0);
    }

    /** It can be done without fluoroscopy, or takes a room with a C-arm and doesn't use it. */
    private static boolean isScarce(Alternative way, Pool rooms) {
        boolean uses = way.devices().contains("MOBILE_C_ARM")
                || way.roomCapabilities().contains(C_ARM)
                || way.roomCapabilities().contains("OPERATING");
        return way.scarce() || (rooms.capabilities().contains(C_ARM) && !uses);
    }

    private int weight(Rule rule) {
        return instance.weights().of(rule);
    }

    private static int differs(@Nullable String preferred, String actual) {
        return preferred == null || preferred.equals(actual) ? 0 : 1;
    }

    private int extraDrive(Request request, String code) {
        int here = Objects.requireNonNull(request.driveMinutes().get(code));
        int nearest = instance.facts().clinics().stream()
                .map(Clinic::code)
                .filter(request::mayGoTo)
                .mapToInt(other -> Objects.requireNonNull(request.driveMinutes().get(other)))
                .min()
                .orElse(here);
        return here - nearest;
    }
}
