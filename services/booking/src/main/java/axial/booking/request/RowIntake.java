package axial.booking.request;

import axial.booking.catalogue.Needs;
import axial.booking.catalogue.Objection;
import axial.booking.pathway.Finding;
import axial.booking.pathway.Verdict;
import axial.booking.patient.Patient;
import axial.edge.importing.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes requests of the rows of a file, by the same catalogue and pathway as one entered by hand. */
@ApplicationScoped
class RowIntake {

    private static final Map<String, String> COLUMNS = Map.of("preferredClinic", "preferred_clinic");

    private final Triage triage;
    private final Clock clock;

    RowIntake(Triage triage, Clock clock) {
        this.triage = triage;
        this.clock = clock;
    }

    /** Notes what speaks against a row. */
    void check(Row row, RequestRow item, Surroundings known) {
        Patient patient = known.patient(item);
        if (patient == null) {
            row.problem("patient", "is not known", "the external id of a patient imported before");
            return;
        }
        if (item.preferredProvider() != null && known.provider(item) == null) {
            row.problem(
                    "preferred_provider",
                    "is not the code of a provider known here",
                    "a provider's code, or nothing; maybe the provider was imported a moment ago");
        }
        Request before = known.request(item.externalId());
        if (before != null && !before.patientId().equals(patient.patientId())) {
            row.problem("patient", "is not the patient this request was entered for", "another external_id");
            return;
        }
        Wish wish = wish(item, before, known);
        List<Objection> objections = triage.objections(wish, patient);
        objections.forEach(
                one -> row.problem(COLUMNS.getOrDefault(one.field(), one.field()), one.wrong(), one.wouldWork()));
        if (before != null && !before.wish().equals(wish) && before.state() != RequestState.WAITING) {
            row.problem("*", "differs from what is " + before.state() + " already", "a row for another request");
        }
        if (objections.isEmpty() && before == null) {
            checkPathway(row, item, patient, wish, known);
        }
    }

    private void checkPathway(Row row, RequestRow item, Patient patient, Wish wish, Surroundings known) {
        UUID requestId = known.requestId(item.externalId());
        Verdict verdict = triage.judge(requestId, wish, day(created(item)), known.of(patient));
        verdict.against().forEach(one -> row.problem("*", "breaks the pathway rule " + one.ruleId(), one.text()));
        known.add(Request.entered(
                requestId, item.externalId(), patient, created(item), wish, triage.needs(wish), verdict));
    }

    /** Makes a request of a row that has no problem, or changes the one that is there. */
    void take(RequestRow item, Surroundings known, Taken taken) {
        Patient patient = Objects.requireNonNull(known.patient(item), "checked before");
        Request before = known.request(item.externalId());
        Wish wish = wish(item, before, known);
        if (before != null && before.wish().equals(wish)) {
            taken.unchanged();
            return;
        }
        Needs needs = triage.needs(wish);
        if (before == null) {
            UUID requestId = known.requestId(item.externalId());
            Instant created = created(item);
            Verdict verdict = triage.judge(requestId, wish, day(created), known.of(patient));
            Request entered = Request.entered(
                    requestId, item.externalId(), patient, created, wish, needs, possible(verdict, wish, created));
            known.add(entered);
            taken.created(entered);
        } else {
            Verdict verdict = triage.judge(before.requestId(), wish, day(before.created()), known.of(patient));
            Request changed = before.reworded(wish, needs, possible(verdict, wish, before.created()));
            known.add(changed);
            taken.changed(changed);
        }
    }

    private static Wish wish(RequestRow item, @Nullable Request before, Surroundings known) {
        return item.wish(
                known.provider(item),
                known::requestId,
                before == null ? List.of() : before.wish().unavailable());
    }

    /** A rule that turns out to leave no day only between rows of one file is left to a person: the rows were promised to fit. */
    private static Verdict possible(Verdict verdict, Wish wish, Instant created) {
        if (verdict.against().isEmpty()) {
            return verdict;
        }
        List<Finding> findings = new ArrayList<>();
        verdict.against().forEach(one -> findings.add(one.leftToAPerson()));
        LocalDate earliest = wish.earliest() == null ? day(created) : wish.earliest();
        return new Verdict(earliest, wish.latest(), wish.after(), findings, List.of());
    }

    private Instant created(RequestRow item) {
        return item.created() == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : item.created();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
