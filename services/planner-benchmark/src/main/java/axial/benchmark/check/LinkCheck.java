package axial.benchmark.check;

import axial.planning.model.After;
import axial.planning.model.Request;
import axial.planning.model.RequestState;
import axial.planning.rules.Rule;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether linked requests keep their order and their gaps, or off each other's day. */
final class LinkCheck {

    private final Ground ground;
    private final Breaches breaches;

    LinkCheck(Ground ground, Breaches breaches) {
        this.ground = ground;
        this.breaches = breaches;
    }

    void check(List<Visit> visits) {
        Map<String, Visit> byRequest = new HashMap<>();
        visits.forEach(visit -> byRequest.put(visit.request().id(), visit));
        for (Visit visit : visits) {
            for (After after : visit.request().after()) {
                Visit before = byRequest.get(after.requestId());
                if (before == null) {
                    predecessor(visit, after);
                } else if (visit.isPlanned() || before.isPlanned()) {
                    gap(before, visit, after);
                }
            }
            for (String other : visit.request().notSameDayAs()) {
                apart(visit, byRequest.get(other));
            }
        }
    }

    private void apart(Visit visit, @Nullable Visit other) {
        if (other != null && (visit.isPlanned() || other.isPlanned())) {
            breaches.add(
                    Rule.NOT_SAME_DAY,
                    visit.day().equals(other.day()) ? 1 : 0,
                    "%s and %s share a day."
                            .formatted(visit.request().id(), other.request().id()));
        }
    }

    private void predecessor(Visit visit, After after) {
        Request before = ground.requests.get(after.requestId());
        boolean open =
                before != null && (before.state() == RequestState.WAITING || before.state() == RequestState.PLACED);
        breaches.add(
                Rule.PREDECESSOR,
                visit.isPlanned() && open ? 1 : 0,
                "%s has a place, but %s, which must come before, has none."
                        .formatted(visit.request().id(), after.requestId()));
    }

    private void gap(Visit before, Visit later, After after) {
        long gap = ChronoUnit.DAYS.between(before.day(), later.day());
        String sentence = "%s is %d days after %s.".formatted(later.request().id(), gap, after.requestId());
        breaches.add(Rule.GAP, after.minGapDays() - gap, sentence);
        if (after.maxGapDays() != null) {
            breaches.add(Rule.GAP, gap - after.maxGapDays(), sentence);
        }
    }
}
