package axial.planning.solving;

import axial.planning.model.Facts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What runs over the same facts have in common when their orders differ in nothing but the aim: each worked out once, when it is first needed. */
final class Groundwork {

    private final Facts facts;
    private @Nullable Facts sound;
    private List<InputProblem> problems = List.of();
    private @Nullable Fingerprint fingerprint;
    private @Nullable Judgement asBooked;

    /** @param facts as they were given */
    Groundwork(Facts facts) {
        this.facts = facts;
    }

    /** The facts without what makes no sense. */
    Facts sound() {
        if (sound == null) {
            InputCheck check = InputCheck.of(facts);
            sound = check.sound();
            problems = check.problems();
        }
        return sound;
    }

    /** What makes no sense. */
    List<InputProblem> problems() {
        sound();
        return problems;
    }

    /** A hash over all facts and the order. */
    String fingerprint(PlanOrder order) {
        if (fingerprint == null) {
            fingerprint = Fingerprint.of(facts);
        }
        return fingerprint.with(order);
    }

    /** @param booked the problem of one of the orders, as it is booked */
    Judgement judged(PlanProblem booked) {
        if (asBooked == null) {
            asBooked = Judgement.of(booked);
        }
        return asBooked;
    }
}
