package axial.room.closure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A clinic, or one resource, can't be used for a while. */
@Entity
@Table(name = "closure")
class Closure {

    /** Whether it was planned. */
    enum Kind {
        CLOSURE,
        OUTAGE
    }

    @Id
    private UUID id;

    private @Nullable String clinic;

    @Column(name = "resource_id")
    private @Nullable UUID resourceId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Kind kind;

    @Column(nullable = false)
    private Instant starts;

    @Column(nullable = false)
    private Instant ends;

    @Column(nullable = false)
    private String reason;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @NullUnmarked
    protected Closure() {}

    private Closure(Kind kind, Target target, Instant starts, Instant ends, String reason) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.clinic = target.clinic();
        this.resourceId = target.resourceId();
        this.starts = starts;
        this.ends = ends;
        this.reason = reason;
    }

    /** Known beforehand: maintenance, a day off for the whole clinic. */
    static Closure planned(Target target, Instant starts, Instant ends, String reason) {
        return new Closure(Kind.CLOSURE, target, starts, ends, reason);
    }

    /** Something broke. */
    static Closure outage(Target target, Instant starts, Instant ends, String reason) {
        return new Closure(Kind.OUTAGE, target, starts, ends, reason);
    }

    /** One that came in a file, under the file's id. */
    static Closure imported(String externalId, Target target, Instant starts, Instant ends, String reason) {
        Closure closure = planned(target, starts, ends, reason);
        closure.externalId = externalId;
        return closure;
    }

    /** Takes over what another description says; false when it says nothing new. */
    boolean follow(Closure newer) {
        if (target().equals(newer.target())
                && starts.equals(newer.starts)
                && ends.equals(newer.ends)
                && reason.equals(newer.reason)) {
            return false;
        }
        clinic = newer.clinic;
        resourceId = newer.resourceId;
        starts = newer.starts;
        ends = newer.ends;
        reason = newer.reason;
        return true;
    }

    boolean is(Kind other) {
        return kind == other;
    }

    Target target() {
        return new Target(clinic, resourceId);
    }

    String externalId() {
        return Objects.requireNonNull(externalId);
    }

    ClosureView view() {
        return new ClosureView(id, kind, clinic, resourceId, starts, ends, reason);
    }
}
