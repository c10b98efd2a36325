package axial.provider.session;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody is at a clinic from {@code starts} to {@code ends}, exclusive.
 *
 * @param version rises with every change of its end or kind
 */
record Session(UUID id, UUID providerId, String clinic, SessionKind kind, Instant starts, Instant ends, long version) {

    static Session of(Rostered provider, Stretch stretch) {
        return new Session(
                UUID.randomUUID(),
                provider.id(),
                stretch.clinic(),
                stretch.kind(),
                stretch.starts(),
                stretch.ends(),
                1);
    }

    boolean saysTheSameAs(Session other) {
        return kind == other.kind && ends.equals(other.ends);
    }

    Session until(Instant end) {
        return new Session(id, providerId, clinic, kind, starts, end, version + 1);
    }

    Session following(Session known) {
        return new Session(known.id, providerId, clinic, kind, starts, ends, known.version + 1);
    }
}
