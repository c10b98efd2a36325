package axial.provider.absence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Somebody does not work for a while. */
@Entity
@Table(name = "absence")
class Absence {

    @Id
    private UUID id;

    @Column(name = "provider_id", nullable = false)
    private UUID providerId;

    @Column(nullable = false)
    private Instant starts;

    @Column(nullable = false)
    private Instant ends;

    @Column(nullable = false)
    private String reason;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @NullUnmarked
    protected Absence() {}

    private Absence(UUID providerId, Instant starts, Instant ends, String reason) {
        this.id = UUID.randomUUID();
        this.providerId = providerId;
        this.starts = starts;
        this.ends = ends;
        this.reason = reason;
    }

    /** One that somebody enters. */
    static Absence of(UUID providerId, Instant starts, Instant ends, String reason) {
        return new Absence(providerId, starts, ends, reason);
    }

    /** One that came in a file, under the file's id. */
    static Absence imported(String externalId, UUID providerId, Instant starts, Instant ends, String reason) {
        Absence absence = of(providerId, starts, ends, reason);
        absence.externalId = externalId;
        return absence;
    }

    /** Takes over what another description says; false when it says nothing new. */
    boolean follow(Absence newer) {
        if (providerId.equals(newer.providerId)
                && starts.equals(newer.starts)
                && ends.equals(newer.ends)
                && reason.equals(newer.reason)) {
            return false;
        }
        providerId = newer.providerId;
        starts = newer.starts;
        ends = newer.ends;
        reason = newer.reason;
        return true;
    }

    UUID providerId() {
        return providerId;
    }

    Instant starts() {
        return starts;
    }

    Instant ends() {
        return ends;
    }

    String externalId() {
        return Objects.requireNonNull(externalId);
    }

    AbsenceView view() {
        return new AbsenceView(id, providerId, starts, ends, reason);
    }
}
