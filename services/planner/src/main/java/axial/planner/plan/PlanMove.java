package axial.planner.plan;

import axial.planning.model.Placement;
import axial.planning.solving.PlannedMove;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One change that a plan proposes, and what booking made of it. */
@Entity
@Table(name = "plan_move")
class PlanMove {

    @Id
    @Column(name = "move_id")
    private UUID moveId;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "part")
    private int part;

    @Column(name = "place")
    private int place;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private PlannedMove.Kind kind;

    @Column(name = "request_id")
    private String requestId;

    @Column(name = "appointment_id")
    private @Nullable String appointmentId;

    @Column(name = "expected_version")
    private @Nullable Long expectedVersion;

    @Column(name = "clinic")
    private String clinic;

    @Column(name = "start")
    private Instant start;

    @Column(name = "finish")
    private Instant finish;

    @Column(name = "room_id")
    private String roomId;

    @Column(name = "provider_id")
    private String providerId;

    @Column(name = "device_ids")
    private String deviceIds;

    @Column(name = "bay_id")
    private @Nullable String bayId;

    @Column(name = "alternative")
    private int alternative;

    @Column(name = "shown")
    private String shown;

    @Column(name = "accepted")
    private boolean accepted;

    @Column(name = "result")
    private @Nullable String result;

    @Column(name = "reason")
    private @Nullable String reason;

    /** For Hibernate. */
    protected PlanMove() {}

    /** Part of a new proposal. @param part of the group it belongs to, from 1 @param place in the plan, from 1 */
    PlanMove(UUID planId, int part, int place, PlannedMove move, String shown) {
        Placement there = move.placement();
        this.moveId = UUID.randomUUID();
        this.planId = planId;
        this.part = part;
        this.place = place;
        this.kind = move.kind();
        this.requestId = move.requestId();
        this.appointmentId = move.appointmentId();
        this.expectedVersion = move.expectedVersion();
        this.clinic = there.clinic();
        this.start = there.start();
        this.finish = move.end();
        this.roomId = there.roomId();
        this.providerId = there.providerId();
        this.deviceIds = String.join(" ", there.deviceIds());
        this.bayId = there.bayId();
        this.alternative = there.alternative();
        this.shown = shown;
    }

    void accept() {
        accepted = true;
    }

    Decision.Move decided() {
        return new Decision.Move(
                moveId,
                requestId,
                appointmentId,
                expectedVersion,
                start,
                roomId,
                providerId,
                deviceIds(),
                bayId,
                alternative);
    }

    MoveView view(Json json) {
        Shown names = json.read(shown, Shown.class);
        return new MoveView(
                moveId,
                part,
                kind,
                requestId,
                names.procedure(),
                names.levels(),
                names.side(),
                appointmentId,
                start,
                finish,
                clinic,
                roomId,
                names.roomCode(),
                providerId,
                names.providerName(),
                deviceIds(),
                names.deviceCodes(),
                bayId,
                names.bayCode(),
                alternative,
                names.before(),
                names.lost(),
                names.price(),
                names.components(),
                names.beforeComponents() == null ? List.of() : names.beforeComponents(),
                names.reasons(),
                accepted,
                result,
                reason == null ? null : json.read(reason, OutcomeReason.class));
    }

    private List<String> deviceIds() {
        return deviceIds.isEmpty() ? List.of() : Arrays.asList(deviceIds.split(" "));
    }

    UUID moveId() {
        return moveId;
    }

    int part() {
        return part;
    }
}
