package axial.booking.pathway;

import static axial.booking.pathway.Cases.any;
import static axial.booking.pathway.Cases.askedLater;
import static axial.booking.pathway.Cases.done;
import static axial.booking.pathway.Cases.id;
import static axial.booking.pathway.Cases.planned;
import static axial.booking.pathway.Cases.said;
import static org.assertj.core.api.Assertions.assertThat;

import axial.booking.catalogue.Side;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What may not be done on one day. */
class SameDayTest {

    private final Pathway pathway = Cases.pathway(Map.of());

    @Test
    void a_joint_injection_and_an_epidural_are_kept_apart_whichever_was_asked_for_first() {
        Verdict joint = judge("SIJ_INJ", Side.LEFT, planned(1, "ESI_CAUDAL", Side.NONE));
        assertThat(joint.notSameDayAs()).containsExactly(id(1));
        assertThat(joint.after()).isEmpty();
        assertThat(said(joint, "SIJ-04"))
                .containsExactly("APPLIED Is not done on the day of request " + id(1) + " (ESI_CAUDAL).");
        assertThat(judge("ESI_CAUDAL", Side.NONE, askedLater(2, "SIJ_INJ", Side.LEFT))
                        .notSameDayAs())
                .containsExactly(id(2));
    }

    @Test
    void the_ganglia_of_both_sides_are_never_blocked_on_one_day() {
        assertThat(judge("SGB", Side.LEFT, planned(1, "SGB", Side.RIGHT)).notSameDayAs())
                .containsExactly(id(1));
        assertThat(judge("SGB", Side.LEFT, planned(1, "SGB", Side.NONE)).notSameDayAs())
                .containsExactly(id(1));
        assertThat(judge("SGB", Side.LEFT, planned(1, "SGB", Side.LEFT)).notSameDayAs())
                .isEmpty();
        assertThat(judge("SGB", Side.LEFT, planned(1, "SGB", Side.RIGHT)).after())
                .isEmpty();
    }

    @Test
    void one_spinal_region_a_day_and_no_epidural_with_a_facet_of_the_same() {
        assertThat(judge("MBB_CERV", Side.LEFT, planned(1, "MBB_TL", Side.LEFT)).notSameDayAs())
                .containsExactly(id(1));
        assertThat(judge("ESI_IL_CERV", Side.NONE, planned(1, "MBB_CERV", Side.LEFT))
                        .notSameDayAs())
                .containsExactly(id(1));
        assertThat(judge("MBB_TL", Side.LEFT, planned(1, "MBB_TL", Side.RIGHT)).notSameDayAs())
                .isEmpty();
        assertThat(judge("MBB_TL", Side.LEFT, planned(1, "TPI", Side.NONE)).notSameDayAs())
                .isEmpty();
    }

    @Test
    void a_payers_one_procedure_a_day_is_off_until_it_is_switched_on_and_never_means_visits() {
        var others = List.of(planned(1, "TPI", Side.NONE), planned(2, "FU_VISIT", Side.NONE));
        assertThat(pathway.judge(any("ONB", Side.LEFT), others).notSameDayAs()).isEmpty();
        assertThat(Cases.pathway(Map.of("DAY-02", Treatment.BLOCK))
                        .judge(any("ONB", Side.LEFT), others)
                        .notSameDayAs())
                .containsExactly(id(1));
    }

    @Test
    void where_the_group_only_warns_the_day_may_be_shared() {
        Verdict verdict = Cases.pathway(Map.of("SIJ-04", Treatment.WARN))
                .judge(any("SIJ_INJ", Side.LEFT), List.of(planned(1, "LSB", Side.LEFT)));
        assertThat(verdict.notSameDayAs()).isEmpty();
        assertThat(said(verdict, "SIJ-04"))
                .singleElement()
                .asString()
                .startsWith("WARNING Should not be on the day of");
    }

    @Test
    void what_was_done_before_the_first_day_shares_none() {
        assertThat(judge("SIJ_INJ", Side.LEFT, done(1, "LSB", Side.LEFT, "2026-11-30"))
                        .notSameDayAs())
                .isEmpty();
        assertThat(judge("SIJ_INJ", Side.LEFT, done(1, "LSB", Side.LEFT, "2026-12-01"))
                        .notSameDayAs())
                .containsExactly(id(1));
    }

    private Verdict judge(String procedure, Side side, Earlier... others) {
        return pathway.judge(any(procedure, side), List.of(others));
    }
}
