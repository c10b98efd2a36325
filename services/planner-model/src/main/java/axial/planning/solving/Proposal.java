package axial.planning.solving;

import java.util.List;
import java.util.stream.Stream;

/**
 * One way to repair what was displaced.
 *
 * @param aims     what it is the best found for; two or three when one plan serves them all
 * @param order    with which it was solved: a run of it with as many score calculations gives it again
 * @param upheaval what it means for people
 */
public record Proposal(List<Aim> aims, PlanOrder order, Plan plan, Upheaval upheaval) {

    public Proposal {
        aims = List.copyOf(aims);
    }

    /** The same one, which serves the other's aims too. */
    Proposal alsoFor(Proposal other) {
        List<Aim> all = Stream.concat(aims.stream(), other.aims.stream()).toList();
        return new Proposal(all, order, plan, upheaval);
    }
}
