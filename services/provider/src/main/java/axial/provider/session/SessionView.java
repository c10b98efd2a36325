package axial.provider.session;

import java.time.Instant;
import java.util.UUID;

/** A session as it is shown: somebody is at a clinic from {@code start} to {@code end}, exclusive. */
record SessionView(
        UUID sessionId, UUID providerId, String clinic, SessionKind kind, Instant start, Instant end, long version) {

    static SessionView of(Session session) {
        return new SessionView(
                session.id(),
                session.providerId(),
                session.clinic(),
                session.kind(),
                session.starts(),
                session.ends(),
                session.version());
    }
}
