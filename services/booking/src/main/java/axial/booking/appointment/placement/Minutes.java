package axial.booking.appointment.placement;

import axial.booking.catalogue.Alternative;
import axial.booking.catalogue.Recovery;
import java.time.Duration;
import java.time.Instant;

/** The intervals of one way to do a procedure, counted from the moment the patient enters the room. They are never taken from a caller. */
record Minutes(int setup, int procedure, int turnover, int recovery, boolean inBay) {

    static Minutes of(Alternative way) {
        return new Minutes(
                way.setupMinutes(),
                way.procedureMinutes(),
                way.turnoverMinutes(),
                way.recoveryMinutes(),
                way.recoveryMinutes() > 0 && way.recovery() != Recovery.NONE);
    }

    Interval room(Instant start) {
        return between(start, 0, setup + procedure + turnover);
    }

    Interval provider(Instant start) {
        return between(start, setup, setup + procedure);
    }

    Interval device(Instant start) {
        return between(start, 0, setup + procedure);
    }

    Interval bay(Instant start) {
        return between(start, setup + procedure, setup + procedure + recovery);
    }

    Interval patient(Instant start) {
        return between(start, 0, setup + procedure + recovery);
    }

    /** Until the last of it is over: whichever of turnover and recovery is longer. */
    int total() {
        return setup + procedure + Math.max(turnover, recovery);
    }

    private static Interval between(Instant start, int from, int until) {
        return new Interval(start.plus(Duration.ofMinutes(from)), start.plus(Duration.ofMinutes(until)));
    }
}
