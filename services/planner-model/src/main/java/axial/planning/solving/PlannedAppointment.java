package axial.planning.solving;

import axial.planning.diary.Case;
import axial.planning.diary.Spot;
import axial.planning.model.Request;
import axial.planning.model.ResourceKind;
import axial.planning.rules.Rule;
import axial.planning.rules.Weights;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.entity.PlanningPin;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** The one planning entity: a request that wants a place, or a booked appointment that has one. What OptaPlanner decides is its spot. */
@PlanningEntity
public class PlannedAppointment {

    @PlanningId
    private int index;

    @PlanningPin
    private boolean pinned;

    private Case request;
    private @Nullable Spot original;
    private long originalPrice;
    private long missingPrice;
    private boolean linked;
    private boolean softlyLinked;
    private Weights weights;

    @PlanningVariable(nullable = true, valueRangeProviderRefs = PlanProblem.SPOTS)
    private @Nullable Spot spot;

    /** For OptaPlanner's cloning alone. */
    @SuppressWarnings("NullAway.Init")
    PlannedAppointment() {}

    /**
     * @param original where it is booked; null for a request that waits
     * @param pinned   stays where it is
     */
    PlannedAppointment(int index, Case request, @Nullable Spot original, boolean pinned, Weights weights) {
        this.index = index;
        this.request = request;
        this.original = original;
        this.pinned = pinned;
        this.weights = weights;
        this.spot = original;
        missingPrice = (long) request.request().priority().urgency() * weights.of(Rule.UNPLACED)
                + (request.request().displaced() ? weights.of(Rule.DISPLACED_UNPLACED) : 0);
    }

    /** A copy that may be placed elsewhere. */
    PlannedAppointment(PlannedAppointment other) {
        index = other.index;
        pinned = other.pinned;
        request = other.request;
        original = other.original;
        originalPrice = other.originalPrice;
        missingPrice = other.missingPrice;
        linked = other.linked;
        softlyLinked = other.softlyLinked;
        weights = other.weights;
        spot = other.spot;
    }

    /** The same at the same place, priced by other weights. */
    PlannedAppointment weighing(Weights others) {
        PlannedAppointment copy = new PlannedAppointment(index, request, original, pinned, others);
        copy.spot = spot;
        return copy;
    }

    /** What the booked place costs, apart from its neighbours. */
    void priceOriginal(long price) {
        originalPrice = price;
    }

    int index() {
        return index;
    }

    boolean isPinned() {
        return pinned;
    }

    Case theCase() {
        return request;
    }

    Request request() {
        return request.request();
    }

    @Nullable
    Spot original() {
        return original;
    }

    @Nullable
    Spot spot() {
        return spot;
    }

    void put(@Nullable Spot place) {
        spot = place;
    }

    /** Whether it has a place that isn't booked yet: only then it can break a rule. */
    boolean isProposed() {
        return spot != null && spot != original;
    }

    boolean isMoved() {
        return isProposed() && original != null;
    }

    boolean isMovedTo(Spot place) {
        return original != null && place != original;
    }

    /** What it would cost at a place, apart from its neighbours. */
    long standingPrice(Spot place) {
        if (pinned) {
            return 0;
        }
        return place == original ? originalPrice : place.price();
    }

    /** What it costs to leave it without a place. */
    long missingPrice() {
        return missingPrice;
    }

    /** Whether it must keep a gap to another request. */
    boolean isLinked() {
        return linked;
    }

    void beLinked() {
        linked = true;
    }

    /** Whether it should keep a distance to another request. */
    boolean isSoftlyLinked() {
        return softlyLinked;
    }

    void beSoftlyLinked() {
        softlyLinked = true;
    }

    long cost(Rule rule, long units) {
        return units * weights.of(rule);
    }

    // What the constraint streams index by; ids are never null, so that empty ones can be filtered out.

    String requestId() {
        return request().id();
    }

    Spot place() {
        if (spot == null) {
            throw new IllegalStateException("Request " + requestId() + " has no place.");
        }
        return spot;
    }

    int day() {
        return place().epochDay();
    }

    int start() {
        return place().start();
    }

    int end() {
        return place().end();
    }

    String patientKey() {
        return request().patientKey();
    }

    String clinic() {
        return place().clinic().code();
    }

    boolean has(ResourceKind kind) {
        return spot != null && spot.take(kind) != null;
    }

    Spot.Take take(ResourceKind kind) {
        Spot.Take take = place().take(kind);
        if (take == null) {
            throw new IllegalStateException(place() + " takes no " + kind + ".");
        }
        return take;
    }

    String roomId() {
        return take(ResourceKind.ROOM).timeline().id();
    }

    int roomStart() {
        return take(ResourceKind.ROOM).start();
    }

    int roomEnd() {
        return take(ResourceKind.ROOM).end();
    }

    String providerId() {
        return take(ResourceKind.PROVIDER).timeline().id();
    }

    int procedureStart() {
        return take(ResourceKind.PROVIDER).start();
    }

    int procedureEnd() {
        return take(ResourceKind.PROVIDER).end();
    }

    int deviceStart() {
        return take(ResourceKind.DEVICE).start();
    }

    int deviceEnd() {
        return take(ResourceKind.DEVICE).end();
    }

    String bayId() {
        return take(ResourceKind.BAY).timeline().id();
    }

    int bayStart() {
        return take(ResourceKind.BAY).start();
    }

    int bayEnd() {
        return take(ResourceKind.BAY).end();
    }

    @Override
    public String toString() {
        return requestId() + (spot == null ? " without a place" : " at " + spot.clinic() + " " + spot.placement());
    }
}
