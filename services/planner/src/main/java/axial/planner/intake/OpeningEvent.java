package axial.planner.intake;

import static java.util.Objects.requireNonNull;

import axial.planning.diary.Diary;
import axial.planning.model.Opening;
import java.time.Instant;

/** A record of {@code axial.room.openings}: when a resource can be used, and where. */
record OpeningEvent(String openingId, String resourceId, String clinic, Instant start, Instant end, long version)
        implements StateEvent {

    OpeningEvent {
        requireNonNull(openingId, "openingId");
        requireNonNull(resourceId, "resourceId");
        requireNonNull(clinic, "clinic");
        requireNonNull(start, "start");
        requireNonNull(end, "end");
    }

    @Override
    public String id() {
        return openingId;
    }

    @Override
    public void enter(Diary diary, Directory directory) {
        diary.put(new Opening(openingId, resourceId, clinic, start, end));
    }
}
