package axial.local.sample;

import axial.local.sample.RequestSheet.Asked;
import java.time.LocalDate;
import java.util.List;

/**
 * What was done before for those who wait, so that gaps, caps and prerequisites have something to count from. Nothing of it is so recent that who
 * waits could not be treated within the two weeks, but for a few who have reached a yearly cap.
 */
final class HistorySheet {

    /**
     * How often a procedure was done before, in days between, and before the two weeks.
     *
     * @param percent of a hundred who wait for it
     * @param before what was done; several codes when one followed the other
     * @param most how many of them
     * @param apart least days from one to the next
     * @param ago least days from the last to the first Monday
     */
    private record Past(String procedure, int percent, List<String> before, int most, int apart, int ago) {}

    private static final List<Past> PASTS = List.of(
            new Past("BOTOX_MIGR", 70, List.of("BOTOX_MIGR"), 3, 88, 92),
            new Past("ESI_IL_LUMB", 40, List.of("ESI_IL_LUMB"), 2, 95, 98),
            new Past("ESI_TF_LUMB", 40, List.of("ESI_TF_LUMB"), 2, 95, 98),
            new Past("ESI_CAUDAL", 40, List.of("ESI_CAUDAL"), 2, 95, 98),
            new Past("ESI_IL_CERV", 30, List.of("ESI_IL_CERV"), 2, 95, 98),
            new Past("TPI", 35, List.of("TPI"), 2, 45, 50),
            new Past("JOINT_CORT_MAJOR", 30, List.of("JOINT_CORT_MAJOR"), 2, 92, 95),
            new Past("JOINT_CORT_HIP", 30, List.of("JOINT_CORT_HIP"), 2, 92, 95),
            new Past("MBB_TL", 40, List.of("MBB_TL"), 1, 0, 22),
            new Past("RFA_FACET_TL", 100, List.of("MBB_TL"), 2, 16, 20),
            new Past("RFA_FACET_CERV", 100, List.of("MBB_CERV"), 2, 16, 20),
            new Past("RFA_GEN", 100, List.of("GNB"), 1, 0, 15),
            new Past("SCS_PERM", 100, List.of("SCS_TRIAL", "SCS_LEAD_REMOVE"), 2, 6, 22),
            new Past("PNS_PERM", 100, List.of("PNS_TEMP"), 1, 0, 25),
            new Past("IT_IMPLANT", 100, List.of("IT_TRIAL"), 1, 0, 20),
            new Past("IT_REFILL", 90, List.of("IT_REFILL"), 2, 60, 40),
            new Past("HA_KNEE", 50, List.of("HA_KNEE"), 2, 7, 190),
            new Past("PENS", 60, List.of("PENS"), 4, 4, 8),
            new Past("SGB", 50, List.of("SGB"), 2, 7, 9),
            new Past("GNB", 20, List.of("GNB"), 1, 0, 14));

    /** Days of the last three injections of somebody who has reached the cap of the year. */
    private static final List<Integer> AT_THE_CAP = List.of(210, 140, 60);

    private final LocalDate start;
    private final Dice dice;
    private final Sheet sheet = Sheet.named(
            "history", "requests", "external_id", "patient", "procedure", "side", "priority", "state", "done_on");

    HistorySheet(LocalDate start, Dice dice) {
        this.start = start;
        this.dice = dice;
    }

    /** @param asked those who wait; of two that belong together nothing was before */
    Sheet of(List<Asked> asked) {
        for (Asked request : asked) {
            if (request.alone()) {
                PASTS.stream()
                        .filter(past ->
                                past.procedure().equals(request.procedure().code()))
                        .forEach(past -> add(request, past));
            }
        }
        return sheet;
    }

    private void add(Asked request, Past past) {
        if (request.procedure().code().equals("TPI") && !request.limited() && dice.percent(2)) {
            AT_THE_CAP.forEach(ago -> row(request, "TPI", start.minusDays(ago)));
        } else if (dice.percent(past.percent())) {
            boolean all = past.percent() == 100;
            int count = all ? past.most() : 1 + dice.below(past.most());
            LocalDate day = start.minusDays(past.ago() + dice.below(3));
            for (int i = count - 1; i >= 0; i--) {
                row(request, past.before().get(i % past.before().size()), day);
                day = day.minusDays(past.apart() + dice.below(3));
            }
        }
    }

    private void row(Asked request, String procedure, LocalDate day) {
        String side = procedure.startsWith("SCS_") || procedure.startsWith("IT_") ? "NONE" : request.side();
        sheet.row(
                "HX%05d".formatted(sheet.rows().size() + 1),
                request.patient(),
                procedure,
                side,
                "ROUTINE",
                "DONE",
                day);
    }
}
