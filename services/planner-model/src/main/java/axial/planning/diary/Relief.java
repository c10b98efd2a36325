package axial.planning.diary;

import axial.planning.model.Alternative;
import axial.planning.rules.Rule;

/** One thing a search may disregard, to learn what a request without a place is short of. */
public enum Relief {
    ROOM(Rule.ROOM_CLASH),
    DEVICE(Rule.DEVICE_CLASH),
    BAY(Rule.BAY_CLASH),
    PROVIDER(Rule.PROVIDER_CLASH),
    PATIENT(Rule.PATIENT_CLASH),
    DAILY_LIMIT(Rule.DAILY_PROCEDURES),
    CREDENTIAL(Rule.CREDENTIAL),
    WINDOW(Rule.WINDOW);

    private final Rule rule;

    Relief(Rule rule) {
        this.rule = rule;
    }

    /** The rule that is disregarded. */
    public Rule rule() {
        return rule;
    }

    /** Whether it is about something that the alternative takes; if not, what is free for the alternative stays the same. */
    boolean frees(Alternative alternative) {
        return switch (this) {
            case ROOM, PROVIDER -> true;
            case DEVICE -> !alternative.devices().isEmpty();
            case BAY -> alternative.needsBay();
            case PATIENT, DAILY_LIMIT, CREDENTIAL, WINDOW -> false;
        };
    }
}
