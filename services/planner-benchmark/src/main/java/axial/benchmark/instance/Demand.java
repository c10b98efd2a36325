package axial.benchmark.instance;

import axial.planning.model.After;
import axial.planning.model.Interval;
import axial.planning.model.Priority;
import axial.planning.model.Request;
import axial.planning.model.RequestState;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What patients need: half of it under fluoroscopy, an eighth with an RF generator, the rest under ultrasound or without imaging. */
final class Demand {

    private static final Set<String> INTERVENTIONAL = Set.of("IPM_PHYSICIAN");
    private static final Set<String> ANYBODY = Set.of("IPM_PHYSICIAN", "PHYSICIAN", "NP", "PA");

    private final Calendar calendar;
    private final Random random;

    Demand(Calendar calendar, Random random) {
        this.calendar = calendar;
        this.random = random;
    }

    Request request(int number) {
        int draw = random.nextInt(100);
        Ways ways = draw < 50 ? Ways.FLUORO : draw < 63 ? Ways.RFA : draw < 83 ? Ways.US : Ways.INJECTION;
        boolean interventional = ways == Ways.FLUORO || ways == Ways.RFA;
        int home = home();
        int outside = random.nextInt(30);
        boolean follows = number > 0 && calendar.days() > 1 && oneIn(20);
        LocalDate earliest = calendar.day(oneIn(3) ? random.nextInt(calendar.days()) : 0);
        return new Request(
                id(number),
                RequestState.WAITING,
                ways.name(),
                priority(),
                earliest,
                oneIn(5) ? earliest.plusDays(3 + random.nextInt(calendar.days() * 2)) : null,
                oneIn(2) ? earliest.plusDays(1 + random.nextInt(calendar.days())) : null,
                ways.alternatives(random.nextInt(13)),
                interventional ? INTERVENTIONAL : ANYBODY,
                Set.of(ways.name()),
                Buildings.drives(home, outside),
                oneIn(3) ? Integer.valueOf(70 + outside) : null,
                null,
                oneIn(4) ? Buildings.CLINICS.get(home) : null,
                oneIn(10) ? "provider-%02d".formatted(1 + random.nextInt(12)) : null,
                oneIn(8) ? Set.of(DayOfWeek.of(1 + random.nextInt(4)), DayOfWeek.FRIDAY) : null,
                "patient-%05d".formatted(oneIn(25) ? Math.max(0, number - 1) : number),
                oneIn(6) ? List.of(absence()) : List.of(),
                follows ? List.of(new After(id(number - 1), 1 + random.nextInt(2), limit())) : List.of(),
                Set.of(),
                List.of(),
                false);
    }

    private static String id(int number) {
        return "request-%05d".formatted(number);
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    /** More people live near the clinics with more rooms. */
    private int home() {
        int draw = random.nextInt(16);
        return draw < 6 ? 0 : draw < 8 ? 1 : draw < 12 ? 2 : draw < 14 ? 3 : 4;
    }

    private Priority priority() {
        int draw = random.nextInt(100);
        return draw < 8 ? Priority.URGENT : draw < 30 ? Priority.SOON : Priority.ROUTINE;
    }

    private @Nullable Integer limit() {
        return calendar.days() > 5 ? Integer.valueOf(10) : null;
    }

    private Interval absence() {
        int day = random.nextInt(calendar.days());
        return oneIn(2)
                ? new Interval(calendar.at(day, 7, 0), calendar.at(day, 11, 45))
                : new Interval(calendar.at(day, 12, 20), calendar.at(day, 19, 0));
    }
}
