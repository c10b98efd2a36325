package axial.planning.changes;

import axial.planning.model.Facts;
import axial.planning.model.Interval;
import axial.planning.model.SessionKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that might be otherwise. Ids must be those of the facts it is applied to. */
public sealed interface Change {

    /** Makes its change in the draft. @param number counts the changes of one question from 1, for the ids of what is new */
    void applyTo(Draft draft, int number);

    /** A provider works at a clinic for this time. */
    record AddSession(String providerId, String clinic, Interval during, SessionKind kind) implements Change {
        @Override
        public void applyTo(Draft draft, int number) {
            draft.addSession("what-if-" + number, providerId, clinic, during, kind);
        }
    }

    /** A room, device or bay can be used at its clinic (or another) for this time too. @param clinic null: its home clinic */
    record OpenResource(String resourceId, @Nullable String clinic, Interval during) implements Change {
        @Override
        public void applyTo(Draft draft, int number) {
            String at = clinic == null ? draft.resource(resourceId).clinic() : clinic;
            draft.addOpening("what-if-" + number, resourceId, at, during);
        }
    }

    /** A room, device or bay can't be used for this time; who is booked on it loses the place. */
    record CloseResource(String resourceId, Interval during) implements Change {
        @Override
        public void applyTo(Draft draft, int number) {
            draft.closeResource(draft.resource(resourceId).id(), during);
        }
    }

    /** A provider is away for this time; who is booked with them loses the place. */
    record ProviderAbsent(String providerId, Interval during) implements Change {
        @Override
        public void applyTo(Draft draft, int number) {
            draft.endSessions(draft.provider(providerId).id(), during);
        }
    }

    /** There is one more room, device or bay like one there is. @param clinic null: at the same clinic */
    record AddResource(String likeId, @Nullable String clinic) implements Change {
        @Override
        public void applyTo(Draft draft, int number) {
            draft.addResource(newId(number), draft.resource(likeId), clinic);
        }

        /** The id that the new one goes by. */
        public static String newId(int number) {
            return "what-if-" + number;
        }
    }

    /** All of them, one after the other. @throws UnknownFact when one names something the facts don't hold */
    static Facts applied(Facts facts, List<? extends Change> changes) {
        Draft draft = new Draft(facts);
        for (int i = 0; i < changes.size(); i++) {
            changes.get(i).applyTo(draft, i + 1);
        }
        return draft.facts();
    }
}
