package axial.planner.intake;

import static java.util.Objects.requireNonNull;

import axial.planning.diary.Diary;
import axial.planning.model.Session;
import axial.planning.model.SessionKind;
import java.time.Instant;

/** A record of {@code axial.provider.sessions}: who works where and when. */
record SessionEvent(
        String sessionId, String providerId, String clinic, Instant start, Instant end, SessionKind kind, long version)
        implements StateEvent {

    SessionEvent {
        requireNonNull(sessionId, "sessionId");
        requireNonNull(providerId, "providerId");
        requireNonNull(clinic, "clinic");
        requireNonNull(start, "start");
        requireNonNull(end, "end");
        requireNonNull(kind, "kind");
    }

    @Override
    public String id() {
        return sessionId;
    }

    @Override
    public void enter(Diary diary, Directory directory) {
        diary.put(new Session(sessionId, providerId, clinic, start, end, kind));
    }
}
