package axial.planner.replica;

import axial.edge.problem.Problem;

/**
 * This replica doesn't know what is asked for, and others own networks too. Not 404, because it may well exist; not 503, because nothing is wrong
 * here and a load balancer must not take this replica for a broken one.
 */
public final class Elsewhere extends Problem {

    private final Problem ifNowhere;

    /**
     * @param whole     whether this replica has read all its partitions to the end
     * @param ifNowhere the answer when no other replica knows it either
     */
    public Elsewhere(Replicas replicas, boolean whole, Problem ifNowhere) {
        super(
                421,
                "network-elsewhere",
                "Another planner answers for this network",
                "Planner " + replicas.myName()
                        + " doesn't own the network that this is about. Ask again: another planner"
                        + " may answer. Maybe the planners don't know each other's address: set AXIAL_ADVERTISED_URL.");
        this.ifNowhere = ifNowhere;
        with("replica", replicas.myName())
                .with("generation", replicas.generation())
                .with("whole", whole);
    }

    Problem ifNowhere() {
        return ifNowhere;
    }
}
