package axial.local.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * How many of 2,000 requests (two weeks of about 200 a day) ask for a procedure. The mix is an assumption: visits and
 * injections lead, fluoroscopy is kept near three quarters of what its rooms can hold.
 */
record Demand(String procedure, int inTwoThousand) {

    static final List<Demand> ALL = List.of(
            new Demand("CONSULT_NEW", 218),
            new Demand("FU_VISIT", 397),
            new Demand("FU_WOUND", 16),
            new Demand("DX_PNB", 60),
            new Demand("MBB_CERV", 14),
            new Demand("MBB_TL", 30),
            new Demand("FACET_IA_CERV", 4),
            new Demand("FACET_IA_TL", 8),
            new Demand("ESI_IL_CERV", 22),
            new Demand("ESI_IL_LUMB", 60),
            new Demand("ESI_CAUDAL", 18),
            new Demand("ESI_TF_CERV", 8),
            new Demand("ESI_TF_LUMB", 66),
            new Demand("SIJ_INJ", 42),
            new Demand("TPI", 190),
            new Demand("JOINT_CORT_MAJOR", 150),
            new Demand("JOINT_CORT_HIP", 60),
            new Demand("JOINT_CORT_SMALL", 60),
            new Demand("ONB", 70),
            new Demand("SGB", 16),
            new Demand("LSB", 6),
            new Demand("ICNB", 16),
            new Demand("GNB", 40),
            new Demand("RFA_FACET_CERV", 8),
            new Demand("RFA_FACET_TL", 24),
            new Demand("RFA_GEN", 12),
            new Demand("SCS_TRIAL", 6),
            new Demand("SCS_LEAD_REMOVE", 4),
            new Demand("SCS_PERM", 4),
            new Demand("PNS_TEMP", 6),
            new Demand("PNS_PERM", 3),
            new Demand("PENS", 64),
            new Demand("KYPHO", 6),
            new Demand("VERTEBRO", 2),
            new Demand("BOTOX_MIGR", 60),
            new Demand("HA_KNEE", 80),
            new Demand("IT_TRIAL", 2),
            new Demand("IT_IMPLANT", 3),
            new Demand("IT_REFILL", 30),
            new Demand("IR_THERAPY", 55));

    /** The procedures of so many requests, every procedure at least once, in random order. */
    static List<String> of(int requests, Dice dice) {
        List<String> procedures = new ArrayList<>();
        int all = ALL.stream().mapToInt(Demand::inTwoThousand).sum();
        for (Demand demand : ALL) {
            int count = Math.max(1, Math.round((float) demand.inTwoThousand * requests / all));
            for (int i = 0; i < count; i++) {
                procedures.add(demand.procedure);
            }
        }
        dice.shuffle(procedures);
        return procedures;
    }
}
