package axial.planning.model;

import java.util.List;
import java.util.Set;

/**
 * One way to do a procedure. With the patient in the room at S, setup s, procedure p, turnover t, recovery r, it takes: the room for
 * {@code [S, S+s+p+t)}, the provider for {@code [S+s, S+s+p)}, each device for {@code [S, S+s+p)}, a bay for
 * {@code [S+s+p, S+s+p+r)}, the patient for {@code [S, S+s+p+r)}.
 *
 * @param roomCapabilities a room must have all of them
 * @param devices          one device of each type named; a type named twice means two devices
 * @param rank             0 is the usual way
 * @param scarce           uses a fluoroscopy room although the usual way doesn't need one
 */
public record Alternative(
        Set<String> roomCapabilities,
        List<String> devices,
        int setupMinutes,
        int procedureMinutes,
        int turnoverMinutes,
        int recoveryMinutes,
        Recovery recovery,
        int rank,
        boolean scarce) {

    /** Minutes from the start to the procedure; more makes no sense. */
    public static final int LONGEST_SETUP = 240;

    public Alternative {
        roomCapabilities = Set.copyOf(roomCapabilities);
        devices = devices.stream().sorted().toList();
    }

    /** Whether the minutes can be planned: a procedure of at least one, nothing negative, all within a day. */
    public boolean isSensible() {
        return procedureMinutes > 0
                && setupMinutes >= 0
                && setupMinutes <= LONGEST_SETUP
                && turnoverMinutes >= 0
                && recoveryMinutes >= 0
                && (long) setupMinutes + procedureMinutes + turnoverMinutes + recoveryMinutes <= 24 * 60;
    }

    /** Whether a bay or chair is taken afterwards. */
    public boolean needsBay() {
        return recoveryMinutes > 0 && recovery != Recovery.NONE;
    }

    public int roomMinutes() {
        return setupMinutes + procedureMinutes + turnoverMinutes;
    }

    public int patientMinutes() {
        return setupMinutes + procedureMinutes + recoveryMinutes;
    }
}
