package axial.booking.pathway;

import axial.booking.catalogue.Catalogue;
import axial.booking.catalogue.ProjectFiles;
import axial.booking.catalogue.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
        return new PlannedCase(NOW, CATALOGUE.procedure(procedure), side, person, LAST, earliest, latest, after);
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
                LocalDate.parse(earliest),
                false,
                LAST.minusSeconds(3_600).plusSeconds(number),
                List.of(after));
    }

    /** Asked for after the case itself. */
    static Earlier askedLater(int number, String procedure, Side side, After... after) {
        return new Earlier(
                id(number),
                procedure,
                side,
                LocalDate.parse("2026-11-20"),
                false,
                LAST.plusSeconds(number),
                List.of(after));
    }

    static Earlier done(int number, String procedure, Side side, String day) {
        return new Earlier(
                id(number),
                procedure,
                side,
                LocalDate.parse(day),
                true,
                LAST.minusSeconds(7_200).plusSeconds(number),
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
