package axial.booking.pathway;

import axial.booking.catalogue.Catalogue;
import axial.booking.catalogue.ProjectFiles;
import axial.booking.catalogue.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cases and what was before them, judged by the project's own files. */
final class Cases {

    static final LocalDate WISHED = LocalDate.parse("2026-12-01");
    static final UUID NOW = new UUID(0, 17);
    private static final Instant LAST = Instant.parse("2026-11-21T09:30:00Z");
    private static final Catalogue CATALOGUE = ProjectFiles.catalogue();

    private Cases() {}

    static Pathway pathway(Map<String, Treatment> decided) {
        return new Pathway(ProjectFiles::rows, CATALOGUE, decided);
    }

    static PlannedCase any(String procedure, Side side) {
        return within(procedure, side, WISHED, null);
    }

    static PlannedCase within(String procedure, Side side, LocalDate earliest, @Nullable LocalDate latest) {
        return of(procedure, side, earliest, latest, List.of(), new Person("F", 47));
    }

    static PlannedCase after(String procedure, Side side, After... links) {
        return of(procedure, side, WISHED, null, List.of(links), new Person("F", 47));
    }

    static PlannedCase of(String procedure, Side side, Person person) {
        return of(procedure, side, WISHED, null, List.of(), person);
    }

    private static PlannedCase of(
            String procedure,
            Side side,
            LocalDate earliest,
            @Nullable LocalDate latest,
            List<After> after,
            Person person) {
        return new PlannedCase(
                NOW, CATALOGUE.procedure(procedure), side, Set.of(), null, person, LAST, earliest, latest, after, null);
    }

    /** The same case with facts about it. */
    static PlannedCase with(PlannedCase now, Set<String> modifiers, @Nullable Integer course) {
        return new PlannedCase(
                now.requestId(),
                now.procedure(),
                now.side(),
                modifiers,
                course,
                now.person(),
                now.entered(),
                now.earliest(),
                now.latest(),
                now.after(),
                now.placedOn());
    }

    /** The same request of a course. */
    static Earlier ofCourse(int course, Earlier one) {
        return new Earlier(
                one.requestId(),
                one.procedure(),
                one.side(),
                course,
                one.earliest(),
                one.done(),
                one.placedOn(),
                one.entered(),
                one.enteredAfter(),
                one.after());
    }

    /** The same request with a place on a day. */
    static Earlier placed(String day, Earlier one) {
        return new Earlier(
                one.requestId(),
                one.procedure(),
                one.side(),
                one.course(),
                one.earliest(),
                one.done(),
                LocalDate.parse(day),
                one.entered(),
                one.enteredAfter(),
                one.after());
    }

    static UUID id(int number) {
        return new UUID(0, 100 + number);
    }

    /** The number also says in which order they were asked for. */
    static Earlier planned(int number, String procedure, Side side, After... after) {
        return planned(number, procedure, side, "2026-11-20", after);
    }

    static Earlier planned(int number, String procedure, Side side, String earliest, After... after) {
        return new Earlier(
                id(number),
                procedure,
                side,
                null,
                LocalDate.parse(earliest),
                false,
                null,
                LAST.minusSeconds(3_600).plusSeconds(number),
                List.of(after),
                List.of(after));
    }

    /** Asked for after the case itself. */
    static Earlier askedLater(int number, String procedure, Side side, After... after) {
        return new Earlier(
                id(number),
                procedure,
                side,
                null,
                LocalDate.parse("2026-11-20"),
                false,
                null,
                LAST.plusSeconds(number),
                List.of(after),
                List.of(after));
    }

    static Earlier done(int number, String procedure, Side side, String day) {
        return new Earlier(
                id(number),
                procedure,
                side,
                null,
                LocalDate.parse(day),
                true,
                null,
                LAST.minusSeconds(7_200).plusSeconds(number),
                List.of(),
                List.of());
    }

    static List<String> decided(Verdict verdict) {
        return verdict.findings().stream()
                .map(finding -> finding.ruleId() + " " + finding.decision())
                .toList();
    }

    /** What a verdict says about one rule. */
    static List<String> said(Verdict verdict, String ruleId) {
        return verdict.findings().stream()
                .filter(finding -> finding.ruleId().equals(ruleId))
                .map(finding -> finding.decision() + " " + finding.text())
                .toList();
    }
}
