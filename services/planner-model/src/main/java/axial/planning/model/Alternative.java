package axial.planning.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way to do a procedure. With the patient in the room at S, setup s, procedure p, turnover t, recovery r, it takes: the room for
 * {@code [S, S+s+p+t)}, the provider for {@code [S+s, S+s+p)}, each device for {@code [S, S+s+p)}, a bay for
 * {@code [S+s+p, S+s+p+r)}, the patient for {@code [S, S+s+p+r)}.
 *
 * @param roomCapabilities a room must have all of them
 * @param devices          one device of each type named; a type named twice means two devices
 * @param rank             0 is the usual way
 * @param scarce           uses a fluoroscopy room although it can be done without fluoroscopy
 * @param performers       of the kinds of provider that may do the request, those who may do it this way; null: all of them
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
        boolean scarce,
        @Nullable Set<String> performers) {

    /** Minutes from the start to the procedure; more makes no sense. */
    public static final int LONGEST_SETUP = 240;

    private static final String C_ARM = "FIXED_C_ARM";

    /** One that everybody may do who may do the request. */
    public Alternative(
            Set<String> roomCapabilities,
            List<String> devices,
            int setupMinutes,
            int procedureMinutes,
            int turnoverMinutes,
            int recoveryMinutes,
            Recovery recovery,
            int rank,
            boolean scarce) {
        this(
                roomCapabilities,
                devices,
                setupMinutes,
                procedureMinutes,
                turnoverMinutes,
                recoveryMinutes,
                recovery,
                rank,
                scarce,
                null);
    }

    public Alternative {
        roomCapabilities = Set.copyOf(roomCapabilities);
        devices = devices.stream().sorted().toList();
        performers = performers == null ? null : Set.copyOf(performers);
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

    /** Whether a kind of provider that may do the request may do it this way. */
    public boolean mayBeDoneBy(String kind) {
        return performers == null || performers.contains(kind);
    }

    /** Room minutes for which it holds a fluoroscopy room without need: it can be done without, or doesn't use what the room is there for. */
    public int scarceMinutes(Resource room) {
        boolean unused = room.capabilities().contains(C_ARM) && !usesFluoroscopy();
        return scarce || unused ? roomMinutes() : 0;
    }

    /** An operating room brings its own C-arm. */
    private boolean usesFluoroscopy() {
        return roomCapabilities.contains(C_ARM)
                || roomCapabilities.contains("OPERATING")
                || devices.contains("MOBILE_C_ARM");
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
