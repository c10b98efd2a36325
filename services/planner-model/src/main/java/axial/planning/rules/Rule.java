package axial.planning.rules;

/**
 * Every rule a plan is judged by: its level, its standard weight and the sentence people read. The name is its stable id. Hard rules count
 * minutes (or one for each thing wrong), so that a half mended plan shows progress.
 */
public enum Rule {
    ROOM_CLASH(Level.HARD, 1, "A room holds one procedure at a time, from setup to the end of turnover."),
    PROVIDER_CLASH(Level.HARD, 1, "A provider performs one procedure at a time."),
    DEVICE_CLASH(Level.HARD, 1, "A device serves one procedure at a time, from setup to the end of the procedure."),
    BAY_CLASH(Level.HARD, 1, "A recovery bay or chair holds one patient at a time."),
    PATIENT_CLASH(Level.HARD, 1, "A patient is in one place at a time, from setup to the end of recovery."),
    OUTSIDE_OPENING(Level.HARD, 1, "Rooms, devices and bays are used only while they are open at the clinic."),
    OUTSIDE_SESSION(Level.HARD, 1, "A provider works only in sessions at the clinic."),
    OUT_OF_SERVICE(Level.HARD, 1, "Nothing new is planned on a resource out of service."),
    ROOM_CAPABILITY(Level.HARD, 1, "The room has every capability that this way of doing the procedure needs."),
    DEVICES_NEEDED(Level.HARD, 1, "There is one device for each kind of device needed."),
    BAY_NEEDED(Level.HARD, 1, "A recovery that needs a bay gets a bay; one that needs a chair gets a chair or a bay."),
    PERFORMER(Level.HARD, 1, "Only an active provider of a kind that may perform the procedure does so."),
    CREDENTIAL(Level.HARD, 1, "The provider holds a credential for the procedure, valid at the clinic on the day."),
    WINDOW(Level.HARD, 1, "A procedure lies between the earliest and the latest day of its request."),
    IN_THE_PAST(Level.HARD, 1, "Nothing new is planned before the moment of planning."),
    CLINIC_ALLOWED(
            Level.HARD,
            1,
            "A patient is only sent to a clinic that the request allows and to which the drive is known."),
    DRIVE_LIMIT(Level.HARD, 1, "A patient isn't sent further than the drive that the request allows."),
    PATIENT_UNAVAILABLE(Level.HARD, 1, "A patient isn't booked while not available."),
    GAP(Level.HARD, 1, "A procedure keeps its least and greatest number of days after the one before it."),
    NOT_SAME_DAY(Level.HARD, 1, "Two procedures that may not share a day are on different days."),
    PREDECESSOR(Level.HARD, 1, "A procedure is planned only when the one it must follow has a place."),
    DAILY_PROCEDURES(Level.HARD, 1, "A provider does no more procedures a day than the limit."),
    DAILY_MINUTES(Level.HARD, 1, "A provider performs no more minutes a day than the limit."),
    TRAVEL(Level.HARD, 1, "A provider, a device or a patient has the drive between two clinics as time to get there."),
    START_GRID(Level.HARD, 1, "Procedures start on the five-minute grid of the clinic's clock."),
    BOOKED_DROPPED(Level.HARD, 1, "A plan may move a booked appointment, but never drops it."),
    MOVED_TOO_FAR(
            Level.HARD, 1, "A booked appointment moves no further than the order allows: days, clinic and drive."),
    MOVED_TOO_MANY(Level.HARD, 1, "A plan moves no more booked appointments than the order allows."),

    DISPLACED_UNPLACED(Level.MEDIUM, 10, "Whoever lost a booked place gets a new one before others get a first one."),
    UNPLACED(Level.MEDIUM, 1, "Every request gets a place: urgent counts 9, soon 3, routine 1."),

    LATE(Level.SOFT, 5, "Each day after the due date costs (routine ×1, soon ×3, urgent ×8)."),
    WAITED(Level.SOFT, 1, "Each day waited since the first possible day costs (routine ×1, soon ×2, urgent ×5)."),
    DRIVE(Level.SOFT, 1, "Each minute of driving beyond the nearest allowed clinic costs."),
    OTHER_CLINIC(Level.SOFT, 10, "A clinic other than the preferred one costs."),
    OTHER_PROVIDER(Level.SOFT, 20, "A provider other than the preferred one costs."),
    SOFT_GAP(
            Level.SOFT,
            1,
            "Each day off the wished distance to another procedure of the patient costs what the wish says."),
    OTHER_WEEKDAY(Level.SOFT, 8, "A weekday other than the preferred ones costs."),
    SCARCE_IMAGING(Level.SOFT, 1, "Each minute in a fluoroscopy room costs when the procedure can do without one."),
    UNUSUAL_WAY(Level.SOFT, 5, "Each step away from the usual way of doing the procedure costs."),
    SESSION_KIND(Level.SOFT, 15, "A visit in a procedure session, or a procedure in a visit session, costs."),
    IDLE(
            Level.SOFT,
            1,
            "Each five idle minutes of a provider between the first and the last procedure of a clinic day cost."),
    CLINIC_LOAD(Level.SOFT, 1, "Each ten room minutes above 80 % of what a clinic has open on a day cost."),
    MOVED(Level.SOFT, 240, "Each booked person who must be called about a change costs."),
    MOVED_DAY(Level.SOFT, 10, "Each day by which a booked appointment is moved costs (at most 14)."),
    MOVED_CLINIC(Level.SOFT, 60, "A booked appointment moved to another clinic costs."),
    MOVED_PROVIDER(Level.SOFT, 30, "A booked appointment moved to another provider costs.");

    private final Level level;
    private final int standardWeight;
    private final String sentence;

    Rule(Level level, int standardWeight, String sentence) {
        this.level = level;
        this.standardWeight = standardWeight;
        this.sentence = sentence;
    }

    public Level level() {
        return level;
    }

    /** What one unit costs on the rule's level unless {@link Weights} say otherwise. */
    public int standardWeight() {
        return standardWeight;
    }

    /** One English sentence, fit for a user interface. */
    public String sentence() {
        return sentence;
    }
}
