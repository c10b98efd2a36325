package axial.planning.rules;

/** A better score on an earlier level beats everything on the later ones. */
public enum Level {
    /** Never published when broken. */
    HARD,
    /** Who gets a place at all. */
    MEDIUM,
    /** How good the places are, in minutes of inconvenience. */
    SOFT
}
