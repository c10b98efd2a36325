package axial.booking.pathway;

import static axial.booking.pathway.Cases.any;
import static axial.booking.pathway.Cases.askedLater;
import static axial.booking.pathway.Cases.done;
import static axial.booking.pathway.Cases.id;
import static axial.booking.pathway.Cases.planned;
import static axial.booking.pathway.Cases.said;
import static org.assertj.core.api.Assertions.assertThat;

import axial.booking.catalogue.Catalogue;
import axial.booking.catalogue.ProjectFiles;
import axial.booking.catalogue.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** At most so many in twelve months. */
class CapsTest {

    private final Catalogue catalogue = ProjectFiles.catalogue();
    private final Pathway pathway = Cases.pathway(Map.of());

    @Test
    void the_cap_gives_the_day_twelve_months_after_the_session_that_counts_first() {
        Verdict verdict = judge(
                "TPI",
                Side.NONE,
                done(1, "TPI", Side.NONE, "2026-02-28"),
                done(2, "TPI", Side.NONE, "2026-05-19"),
                done(3, "TPI", Side.NONE, "2026-09-07"));
        assertThat(verdict.earliest()).isEqualTo(LocalDate.parse("2027-02-28"));
        assertThat(said(verdict, "TPI-01"))
                .last()
                .asString()
                .startsWith("APPLIED At most 3 sessions in 12 months per patient; before it count request " + id(1)
                        + " (TPI) on 2026-02-28, request " + id(2))
                .endsWith("Another is possible from 2027-02-28.");
    }

    @Test
    void what_is_older_than_twelve_months_no_longer_counts_and_months_are_those_of_the_calendar() {
        Earlier[] others = {
            done(1, "TPI", Side.NONE, "2025-12-01"),
            done(2, "TPI", Side.NONE, "2026-05-19"),
            done(3, "TPI", Side.NONE, "2026-09-07")
        };
        assertThat(judge("TPI", Side.NONE, others).earliest()).isEqualTo(LocalDate.parse("2026-12-01"));
        others[0] = done(1, "TPI", Side.NONE, "2025-12-02");
        assertThat(judge("TPI", Side.NONE, others).earliest()).isEqualTo(LocalDate.parse("2026-12-02"));
        var leapDay = Cases.within("TPI", Side.NONE, LocalDate.parse("2028-12-01"), null);
        others[0] = done(1, "TPI", Side.NONE, "2028-02-29");
        assertThat(pathway.judge(
                                leapDay,
                                List.of(
                                        others[0],
                                        done(2, "TPI", Side.NONE, "2028-05-02"),
                                        done(3, "TPI", Side.NONE, "2028-08-02")))
                        .earliest())
                .isEqualTo(LocalDate.parse("2029-03-01"));
    }

    @Test
    void regions_sides_and_procedures_are_counted_apart() {
        Earlier[] lumbar = {
            done(1, "ESI_CAUDAL", Side.NONE, "2026-02-03"),
            done(2, "ESI_TF_LUMB", Side.LEFT, "2026-04-15"),
            done(3, "ESI_TF_LUMB", Side.RIGHT, "2026-06-30"),
            done(4, "ESI_IL_LUMB", Side.NONE, "2026-10-01")
        };
        assertThat(judge("ESI_IL_LUMB", Side.NONE, lumbar).earliest()).isEqualTo(LocalDate.parse("2027-02-03"));
        assertThat(judge("ESI_IL_CERV", Side.NONE, lumbar).earliest()).isEqualTo(Cases.WISHED);
        Earlier[] hips = new Earlier[4];
        for (int i = 0; i < 4; i++) {
            hips[i] = done(
                    i,
                    "JOINT_CORT_HIP",
                    Side.LEFT,
                    LocalDate.parse("2026-01-05").plusDays(90L * i).toString());
        }
        assertThat(said(judge("JOINT_CORT_HIP", Side.LEFT, hips), "JNT-01"))
                .last()
                .asString()
                .startsWith("WARNING At most 4");
        assertThat(said(judge("JOINT_CORT_HIP", Side.RIGHT, hips), "JNT-01")).isEmpty();
        assertThat(said(judge("JOINT_CORT_MAJOR", Side.LEFT, hips), "JNT-01")).isEmpty();
    }

    @Test
    void two_of_one_day_are_one_session_and_two_still_to_come_are_two() {
        assertThat(judge(
                                "RFA_FACET_TL",
                                Side.NONE,
                                done(1, "RFA_FACET_TL", Side.LEFT, "2026-03-10"),
                                done(2, "RFA_FACET_TL", Side.RIGHT, "2026-03-10"))
                        .earliest())
                .isEqualTo(Cases.WISHED);
        Verdict verdict = judge(
                "RFA_FACET_TL",
                Side.NONE,
                planned(1, "RFA_FACET_TL", Side.LEFT, "2026-11-24"),
                planned(2, "RFA_FACET_TL", Side.RIGHT, "2026-11-24"));
        assertThat(verdict.after()).contains(new After(id(1), 366, null, 12));
    }

    @Test
    void what_is_still_to_come_counts_by_its_first_day_and_by_a_link() {
        Verdict verdict = judge("IT_TRIAL", Side.NONE, planned(1, "IT_TRIAL", Side.NONE, "2026-12-08"));
        assertThat(verdict.earliest()).isEqualTo(LocalDate.parse("2027-12-08"));
        assertThat(verdict.after()).containsExactly(new After(id(1), 366, null, 12));
    }

    @Test
    void one_that_was_asked_for_later_waits_for_this_one_instead() {
        assertThat(judge("IT_TRIAL", Side.NONE, askedLater(1, "IT_TRIAL", Side.NONE))
                        .after())
                .isEmpty();
        Verdict verdict = pathway.judge(
                Cases.after("IT_TRIAL", Side.NONE, new After(id(1), 30, null)),
                List.of(askedLater(1, "IT_TRIAL", Side.NONE)));
        assertThat(verdict.after()).containsExactly(new After(id(1), 366, null, 12));
    }

    @Test
    void a_window_without_such_a_day_is_refused_with_what_counts_and_from_when_it_would_be_possible() {
        var now = Cases.within("SCS_TRIAL", Side.NONE, Cases.WISHED, LocalDate.parse("2027-01-29"));
        Verdict verdict = pathway.judge(now, List.of(done(1, "SCS_TRIAL", Side.NONE, "2026-04-21")));
        assertThat(verdict.against()).singleElement().satisfies(finding -> {
            assertThat(finding.ruleId()).isEqualTo("SCS-01");
            assertThat(finding.evidence()).isEqualTo("secondary");
            assertThat(finding.text())
                    .contains("request " + id(1) + " (SCS_TRIAL) on 2026-04-21", "possible from 2027-04-21", "no day");
        });
    }

    @Test
    void a_soft_cap_warns_a_payers_is_off_and_what_the_group_decides_counts() {
        Earlier[] knees = {
            done(1, "RFA_GEN", Side.LEFT, "2026-01-29"), done(2, "RFA_GEN", Side.LEFT, "2026-07-20"),
        };
        assertThat(judge("RFA_GEN", Side.LEFT, knees).earliest()).isEqualTo(Cases.WISHED);
        assertThat(said(judge("RFA_GEN", Side.LEFT, knees), "NB-03"))
                .last()
                .asString()
                .startsWith("WARNING At most 2 sessions in 12 months per side")
                .endsWith("Another should not be before 2027-01-29.");
        var strict = Cases.pathway(Map.of("NB-03", Treatment.BLOCK));
        assertThat(strict.judge(any("RFA_GEN", Side.LEFT), List.of(knees)).earliest())
                .isEqualTo(LocalDate.parse("2027-01-29"));
        Earlier[] six = new Earlier[6];
        for (int i = 0; i < 6; i++) {
            String procedure = i % 2 == 0 ? "ESI_IL_CERV" : "ESI_CAUDAL";
            six[i] = done(
                    i,
                    procedure,
                    Side.NONE,
                    LocalDate.parse("2026-01-08").plusDays(50L * i).toString());
        }
        assertThat(judge("ESI_CAUDAL", Side.NONE, six).earliest()).isEqualTo(Cases.WISHED);
        assertThat(Cases.pathway(Map.of("ESI-04", Treatment.BLOCK))
                        .judge(any("ESI_CAUDAL", Side.NONE), List.of(six))
                        .earliest())
                .isEqualTo(LocalDate.parse("2027-01-08"));
    }

    @Test
    void of_a_course_of_injections_the_course_is_counted() {
        List<Earlier> two = new ArrayList<>(course(1, "2026-01-06"));
        two.addAll(course(4, "2026-08-04"));
        Verdict third = pathway.judge(any("HA_KNEE", Side.LEFT), two);
        assertThat(third.earliest()).isEqualTo(LocalDate.parse("2027-02-18"));
        Verdict within = pathway.judge(Cases.within("HA_KNEE", Side.LEFT, LocalDate.parse("2026-08-25"), null), two);
        assertThat(within.earliest()).isEqualTo(LocalDate.parse("2026-08-25"));
        assertThat(within.latest()).isEqualTo(LocalDate.parse("2026-08-28"));
        assertThat(said(within, "HA-02")).last().asString().contains("goes on with the course");
    }

    private static List<Earlier> course(int number, String first) {
        List<Earlier> injections = new ArrayList<>();
        for (int week = 0; week < 3; week++) {
            injections.add(done(
                    number + week,
                    "HA_KNEE",
                    Side.LEFT,
                    LocalDate.parse(first).plusWeeks(week).toString()));
        }
        return injections;
    }

    /** Whatever is placed first: as long as ledger and planner keep the links, nobody gets more than four in twelve months. */
    @Test
    void in_whichever_order_they_are_done_no_twelve_months_hold_more_than_the_cap() {
        Random random = new Random(20261125);
        for (int run = 0; run < 300; run++) {
            List<Earlier> entered = enterOneAfterTheOther(5 + random.nextInt(6));
            Map<UUID, LocalDate> days = placedInAnyOrder(entered, random);
            List<LocalDate> sorted = days.values().stream().sorted().toList();
            for (int i = 4; i < sorted.size(); i++) {
                assertThat(sorted.get(i)).isAfterOrEqualTo(sorted.get(i - 4).plusMonths(12));
            }
        }
    }

    /** Sides alternate, so that no gap puts them in one line: only the cap joins them all. */
    private List<Earlier> enterOneAfterTheOther(int count) {
        List<Earlier> entered = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Side side = i % 2 == 0 ? Side.LEFT : Side.RIGHT;
            Earlier next = planned(i, "MBB_TL", side);
            var now = new PlannedCase(
                    next.requestId(),
                    catalogue.procedure("MBB_TL"),
                    side,
                    Set.of(),
                    null,
                    new Person(null, 61),
                    next.entered(),
                    next.earliest(),
                    null,
                    List.of(),
                    null);
            Verdict verdict = pathway.judge(now, entered);
            entered.add(new Earlier(
                    next.requestId(),
                    "MBB_TL",
                    side,
                    null,
                    verdict.earliest(),
                    false,
                    null,
                    next.entered(),
                    List.of(),
                    verdict.after()));
        }
        return entered;
    }

    /** Each on a random day that keeps its window and its links, as the ledger would let somebody book who takes them in no order. */
    private static Map<UUID, LocalDate> placedInAnyOrder(List<Earlier> entered, Random random) {
        Map<UUID, Earlier> byId = entered.stream().collect(Collectors.toMap(Earlier::requestId, Function.identity()));
        Map<UUID, LocalDate> days = new java.util.HashMap<>();
        while (days.size() < entered.size()) {
            List<Earlier> free = entered.stream()
                    .filter(one -> !days.containsKey(one.requestId()))
                    .filter(one -> one.after().stream().allMatch(link -> days.containsKey(link.requestId())))
                    .toList();
            Earlier next = free.get(random.nextInt(free.size()));
            LocalDate first = next.earliest();
            for (After link : byId.get(next.requestId()).after()) {
                LocalDate after = days.get(link.requestId()).plusDays(link.minGapDays());
                first = first.isBefore(after) ? after : first;
            }
            days.put(next.requestId(), first.plusDays(random.nextInt(400)));
        }
        return days;
    }

    private Verdict judge(String procedure, Side side, Earlier... others) {
        return pathway.judge(any(procedure, side), List.of(others));
    }
}
