package axial.planner.plan;

import axial.edge.problem.Problem;
import axial.planning.solving.PlanOrder;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run of the planner as it is kept: the order, how it is solved, and what became of the proposal. */
@Entity
@Table(name = "plan_run")
class PlanRun {

    private static final int MOST_ATTEMPTS = 3;

    @Id
    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "family_id")
    private UUID familyId;

    @Embedded
    @SuppressWarnings("NullAway.Init")
    private Assignment assignment;

    @Column(name = "input_id")
    private @Nullable UUID inputId;

    @Column(name = "solved_with")
    private @Nullable String solvedWith;

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

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "finished")
    private @Nullable Instant finished;

    @Column(name = "failure")
    private @Nullable String failure;

    @Embedded
    private @Nullable Outcome outcome;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided")
    private @Nullable Instant decided;

    /** For Hibernate. */
    protected PlanRun() {}

    /** Somebody wants a plan. @param solvedWith JSON: the order as the solver gets it */
    PlanRun(UUID planId, Assignment assignment, UUID inputId, String solvedWith, Versions versions, String replica) {
        this.planId = planId;
        this.familyId = planId;
        this.assignment = assignment;
        this.inputId = inputId;
        this.solvedWith = solvedWith;
        this.weightsVersion = versions.weightsVersion();
        this.weights = versions.weights();
        this.solverVersion = versions.solver();
        this.state = PlanState.SOLVING;
        this.replica = replica;
        this.attempts = 1;
    }

    private PlanRun(PlanRun ordered, UUID planId, Assignment assigned) {
        this.planId = planId;
        this.familyId = ordered.familyId;
        this.assignment = assigned;
        this.inputId = ordered.inputId;
        this.weightsVersion = ordered.weightsVersion;
        this.weights = ordered.weights;
        this.solverVersion = ordered.solverVersion;
        this.state = PlanState.SOLVING;
        this.replica = ordered.replica;
        this.attempts = ordered.attempts;
    }

    /** What else came out of the same order: another alternative, or what a what-if is compared with. */
    PlanRun sibling(UUID planId, Assignment assigned) {
        return new PlanRun(this, planId, assigned);
    }

    /** The solver is done, or was stopped by somebody. */
    void end(PlanState as, String solvedWith, Outcome found, Instant now) {
        this.state = as;
        this.solvedWith = solvedWith;
        this.outcome = found;
        this.finished = now;
        this.failure = null;
    }

    void fail(String why, Instant now) {
        state = PlanState.FAILED;
        failure = why;
        finished = now;
    }

    /** The planner that solved it stopped, and there is no beginning again. */
    void interrupt(String why, Instant now) {
        state = PlanState.INTERRUPTED;
        failure = why;
        finished = now;
    }

    /** Its planner stopped while it was solving; another, or the same one, begins again with the same facts. */
    void beginAgain(String at) {
        attempts++;
        replica = at;
    }

    /** Whether what it is made from is still there, and it wasn't what stopped its planners. */
    boolean mayBeginAgain() {
        return inputId != null && solvedWith != null && attempts < MOST_ATTEMPTS;
    }

    /** Whether it still waits for what comes out; one that was taken for lost does too. */
    boolean isOpen() {
        return state == PlanState.SOLVING || state == PlanState.FAILED || state == PlanState.INTERRUPTED;
    }

    void accept(String by, Instant now) {
        if (state == PlanState.ANSWERED) {
            throw Refusals.onlyAnAnswer(planId, assignment.purpose());
        }
        if (!state.waitsForDecision()) {
            throw Refusals.undecidable(planId, state);
        }
        state = PlanState.ACCEPTED;
        decidedBy = by;
        decided = now;
    }

    /** Another alternative was accepted. */
    void giveWay(Instant now) {
        if (state.waitsForDecision()) {
            state = PlanState.SUPERSEDED;
            decided = now;
        }
    }

    /** @throws Problem 409 when it didn't come out, or was made before it was kept how */
    void requireRepeatable() {
        if (outcome == null || outcome.outcomeHash() == null || solvedWith == null) {
            throw Refusals.notRepeatable(planId, state);
        }
    }

    PlanSummary summary(MoveCounts moves) {
        Outcome found = outcome;
        return new PlanSummary(
                planId,
                familyId,
                assignment.kind(),
                assignment.purpose(),
                found == null ? List.of() : found.aims(),
                state,
                assignment.network(),
                clinics(),
                assignment.from(),
                assignment.to(),
                assignment.seconds(),
                assignment.seed(),
                assignment.orderedBy(),
                assignment.ordered(),
                finished,
                failure,
                found == null ? null : found.score(),
                found == null ? null : found.placed(),
                found == null ? null : found.toPlace(),
                found == null ? null : found.elapsedMillis(),
                decided,
                moves);
    }

    Provenance provenance(Json json) {
        return new Provenance(
                outcome == null ? null : outcome.inputHash(),
                outcome == null ? null : outcome.outcomeHash(),
                weightsVersion,
                json.weights(weights),
                solverVersion,
                outcome == null ? null : outcome.scoreCalculations());
    }

    UUID planId() {
        return planId;
    }

    UUID familyId() {
        return familyId;
    }

    Assignment assignment() {
        return assignment;
    }

    String network() {
        return assignment.network();
    }

    PlanState state() {
        return state;
    }

    /** The planner that solves it, or did. */
    String replica() {
        return replica;
    }

    List<String> clinics() {
        return assignment.clinics();
    }

    @Nullable
    UUID inputId() {
        return inputId;
    }

    /**
     * JSON of the {@link PlanOrder}: while it is solved the one that was ordered, afterwards the one that gives the same plan again; null in
     * plans from before it was kept.
     */
    @Nullable
    String solvedWith() {
        return solvedWith;
    }

    String solverVersion() {
        return solverVersion;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }
}
