package axial.planner.plan;

import axial.planning.solving.Plan;
import axial.planning.solving.PlanOrder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run of the planner as it is kept: the order, how it was solved, and what became of the proposal. */
@Entity
@Table(name = "plan_run")
class PlanRun {

    @Id
    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "network")
    private String network;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private PlanOrder.Kind kind;

    @Column(name = "clinics")
    private String clinics;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private LocalDate to;

    @Column(name = "seconds")
    private int seconds;

    @Column(name = "seed")
    private long seed;

    @Column(name = "weights_version")
    private String weightsVersion;

    @Column(name = "weights")
    private String weights;

    @Column(name = "solver_version")
    private String solverVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private PlanState state;

    @Column(name = "replica")
    private String replica;

    @Column(name = "ordered_by")
    private String orderedBy;

    @Column(name = "ordered")
    private Instant ordered;

    @Column(name = "finished")
    private @Nullable Instant finished;

    @Column(name = "failure")
    private @Nullable String failure;

    @Column(name = "input_hash")
    private @Nullable String inputHash;

    @Column(name = "hard")
    private @Nullable Long hard;

    @Column(name = "medium")
    private @Nullable Long medium;

    @Column(name = "soft")
    private @Nullable Long soft;

    @Column(name = "to_place")
    private @Nullable Integer toPlace;

    @Column(name = "placed")
    private @Nullable Integer placed;

    @Column(name = "score_calculations")
    private @Nullable Long scoreCalculations;

    @Column(name = "elapsed_millis")
    private @Nullable Long elapsedMillis;

    @Column(name = "costs")
    private @Nullable String costs;

    @Column(name = "unplaced")
    private @Nullable String unplaced;

    @Column(name = "problems")
    private @Nullable String problems;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided")
    private @Nullable Instant decided;

    /** For Hibernate. */
    protected PlanRun() {}

    /** Somebody wants a plan. */
    PlanRun(UUID planId, Assignment assignment, Versions versions, String replica, String orderedBy) {
        this.planId = planId;
        this.network = assignment.network();
        this.kind = assignment.kind();
        this.clinics = String.join(" ", assignment.clinics());
        this.from = assignment.from();
        this.to = assignment.to();
        this.seconds = assignment.seconds();
        this.seed = assignment.seed();
        this.weightsVersion = versions.weightsVersion();
        this.weights = versions.weights();
        this.solverVersion = versions.solver();
        this.state = PlanState.SOLVING;
        this.replica = replica;
        this.orderedBy = orderedBy;
        this.ordered = assignment.now();
    }

    /** What is to be planned, with nothing left open. */
    record Assignment(
            String network,
            PlanOrder.Kind kind,
            Collection<String> clinics,
            LocalDate from,
            LocalDate to,
            int seconds,
            long seed,
            Instant now) {}

    /** The solver is done, or was stopped by somebody. */
    void propose(Plan plan, Tally tally, Report report, boolean stopped, Instant now) {
        state = stopped ? PlanState.STOPPED : PlanState.PROPOSED;
        finished = now;
        failure = null;
        inputHash = plan.inputHash();
        hard = plan.score().hard();
        medium = plan.score().medium();
        soft = plan.score().soft();
        toPlace = tally.toPlace();
        placed = tally.placed();
        scoreCalculations = plan.scoreCalculations();
        elapsedMillis = plan.elapsed().toMillis();
        costs = report.costs();
        unplaced = report.unplaced();
        problems = report.problems();
    }

    /** How many the plan was to place, and for how many it found a place. */
    record Tally(int placed, int toPlace) {}

    /** The parts of a proposal that are kept as JSON. */
    record Report(String costs, String unplaced, String problems) {}

    void fail(String why, Instant now) {
        state = PlanState.FAILED;
        failure = why;
        finished = now;
    }

    void accept(String by, Instant now) {
        if (!state.waitsForDecision()) {
            throw Refusals.undecidable(planId, state);
        }
        state = PlanState.ACCEPTED;
        decidedBy = by;
        decided = now;
    }

    PlanSummary summary(MoveCounts moves) {
        var score = hard == null || medium == null || soft == null ? null : new ScoreView(hard, medium, soft);
        return new PlanSummary(
                planId,
                kind,
                state,
                network,
                clinics(),
                from,
                to,
                seconds,
                seed,
                orderedBy,
                ordered,
                finished,
                failure,
                score,
                placed,
                toPlace,
                elapsedMillis,
                decided,
                moves);
    }

    Provenance provenance(Json json) {
        return new Provenance(inputHash, weightsVersion, json.weights(weights), solverVersion, scoreCalculations);
    }

    UUID planId() {
        return planId;
    }

    String network() {
        return network;
    }

    PlanState state() {
        return state;
    }

    /** The planner that solves it, or did. */
    String replica() {
        return replica;
    }

    List<String> clinics() {
        return Arrays.asList(clinics.split(" "));
    }

    @Nullable
    String costs() {
        return costs;
    }

    @Nullable
    String unplaced() {
        return unplaced;
    }

    @Nullable
    String problems() {
        return problems;
    }
}
