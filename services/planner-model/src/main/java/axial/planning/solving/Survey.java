package axial.planning.solving;

import axial.planning.diary.ClinicBook;
import axial.planning.diary.Day;
import axial.planning.diary.Days;
import axial.planning.diary.Minutes;
import axial.planning.diary.Timeline;
import java.util.List;
import java.util.stream.Stream;

/** Looks at a problem whose places the diary holds, and says how it stands. */
final class Survey {

    private static final int LONGEST = 366;

    private final int firstDay;
    private final int lastDay;

    /** From today on, over the days of the order; where it leaves them open, to the last day on which something is done. */
    Survey(PlanProblem problem, PlanOrder order) {
        int today = problem.premises().today();
        firstDay = order.from() == null ? today : Math.max(today, Days.of(order.from()));
        int last = order.to() == null ? lastDay(problem) : Days.of(order.to());
        lastDay = Math.min(last, firstDay + LONGEST);
    }

    private static int lastDay(PlanProblem problem) {
        return problem.appointments().stream()
                .flatMap(appointment -> Stream.ofNullable(appointment.spot()))
                .mapToInt(spot -> spot.epochDay())
                .max()
                .orElse(problem.premises().today());
    }

    Standing of(PlanProblem problem, Judgement judgement) {
        List<PlannedAppointment> placed = problem.appointments().stream()
                .filter(appointment -> !appointment.isPinned() && appointment.spot() != null)
                .toList();
        return new Standing(
                judgement.score(),
                judgement.costs(),
                loads(problem.workbench()),
                placed.size(),
                placed.stream()
                        .mapToLong(one -> PriceRules.daysWaited(one, problem.premises()))
                        .sum(),
                placed.stream().mapToLong(PriceRules::daysLate).sum());
    }

    private List<ClinicLoad> loads(Workbench bench) {
        return bench.diary().clinics().stream()
                .map(this::load)
                .filter(load -> load.openMinutes() > 0)
                .toList();
    }

    private ClinicLoad load(ClinicBook clinic) {
        int open = 0;
        int used = 0;
        int idle = 0;
        int full = 0;
        for (int epochDay = firstDay; epochDay <= lastDay; epochDay++) {
            Day day = clinic.day(epochDay);
            open += clinic.openRoomMinutes(epochDay);
            if (day != null) {
                used += day.usedRoomMinutes();
                idle += idleMinutes(day);
                full += day.usedRoomMinutes() * 10 > day.openRoomMinutes() * 8 ? 1 : 0;
            }
        }
        return new ClinicLoad(clinic.code(), open, used, idle, full);
    }

    private static int idleMinutes(Day day) {
        int minutes = 0;
        for (Timeline provider : day.providers()) {
            minutes += provider.workload(day.clinic(), day.epochDay()).idle() * Minutes.GRID;
        }
        return minutes;
    }
}
