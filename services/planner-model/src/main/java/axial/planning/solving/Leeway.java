package axial.planning.solving;

import axial.planning.diary.Case;
import axial.planning.diary.ClinicBook;
import axial.planning.diary.Days;
import axial.planning.diary.Diary;
import axial.planning.diary.Scope;
import axial.planning.diary.Spot;
import axial.planning.model.Appointment;
import axial.planning.model.Request;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which booked appointments an order lets move, and where to. Never those that are announced (pinned), held or under way, nor those of the
 * frozen days.
 */
final class Leeway {

    private final PlanOrder order;
    private final Diary diary;
    private final int firstDay;
    private final int lastDay;

    /** @param today in days since 1970 */
    Leeway(PlanOrder order, Diary diary, int today) {
        this.order = order;
        this.diary = diary;
        int thawed = today + order.frozenDays();
        boolean bounded = order.kind() == PlanOrder.Kind.REBALANCE;
        firstDay = bounded && order.from() != null ? Math.max(thawed, Days.of(order.from())) : thawed;
        lastDay = bounded && order.to() != null ? Days.of(order.to()) : Case.NEVER;
    }

    boolean lets(Appointment appointment, Spot spot) {
        return order.kind().movesBooked()
                && appointment.state().movable()
                && !appointment.pinned()
                && spot.epochDay() >= firstDay
                && spot.epochDay() <= lastDay
                && (order.clinics() == null || order.clinics().contains(appointment.clinic()))
                && diary.spotsOf(appointment.requestId()).size() == 1;
    }

    /** Where the appointment may go. */
    Scope of(Spot spot) {
        Scope scope = new Scope(firstDay, lastDay, clinics(spot), null);
        Integer days = order.limits().days();
        return days == null ? scope : scope.onDays(spot.epochDay() - days, spot.epochDay() + days);
    }

    private @Nullable Set<String> clinics(Spot spot) {
        MoveLimits limits = order.limits();
        if (limits.otherClinics() && limits.extraDriveMinutes() == null) {
            return order.clinics();
        }
        Request request = Objects.requireNonNull(diary.request(spot.requestId()));
        int driveNow = drive(request, spot.clinic());
        Set<String> clinics = new HashSet<>();
        for (ClinicBook clinic : diary.clinics()) {
            boolean inOrder = order.clinics() == null || order.clinics().contains(clinic.code());
            boolean elsewhere = clinic != spot.clinic();
            if (inOrder && limits.beyond(0, elsewhere, drive(request, clinic) - driveNow) == 0) {
                clinics.add(clinic.code());
            }
        }
        return clinics;
    }

    private static int drive(Request request, ClinicBook clinic) {
        return request.driveMinutes().getOrDefault(clinic.code(), 0);
    }
}
