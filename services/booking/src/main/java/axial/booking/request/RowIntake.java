package axial.booking.request;

import axial.booking.catalogue.Needs;
import axial.booking.catalogue.Objection;
import axial.booking.catalogue.Side;
import axial.booking.pathway.BusinessDays;
import axial.booking.pathway.Verdict;
import axial.booking.patient.Patient;
import axial.edge.importing.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes requests of the rows of a file, by the same catalogue and pathway as one entered by hand. */
@ApplicationScoped
class RowIntake {

    private static final Map<String, String> COLUMNS =
            Map.of("preferredClinic", "preferred_clinic", "siteOfService", "site_of_service");
    /** Who granted what a file says was granted. */
    private static final String IMPORT = "import";

    private final Triage triage;
    private final Neighbours neighbours;
    private final BusinessDays businessDays;
    private final Clock clock;

    RowIntake(Triage triage, Neighbours neighbours, BusinessDays businessDays, Clock clock) {
        this.triage = triage;
        this.neighbours = neighbours;
        this.businessDays = businessDays;
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
        List<Objection> objections = objections(item, wish, patient);
        objections.forEach(
                one -> row.problem(COLUMNS.getOrDefault(one.field(), one.field()), one.wrong(), one.wouldWork()));
        checkAgainst(before, row, item, wish);
        checkDay(row, item, patient);
        if (objections.isEmpty() && before == null) {
            known.add(checked(row, item, patient, wish, known));
        }
    }

    /** Of what was done elsewhere nobody may know the side any more; the rules then count it for either. */
    private List<Objection> objections(RequestRow item, Wish wish, Patient patient) {
        boolean sideUnknown = item.doneOn() != null && wish.sitting().side() == Side.NONE;
        LocalDate day = item.doneOn() == null ? patient.day(clock.instant()) : item.doneOn();
        return triage.objections(wish, patient, day).stream()
                .filter(one -> !(sideUnknown && one.field().equals("side")))
                .toList();
    }

    private static void checkAgainst(@Nullable Request before, Row row, RequestRow item, Wish wish) {
        if (before == null || before.state() == RequestState.WAITING || item.saysWhatIsDone(before)) {
            return;
        }
        if (item.doneOn() != null && !item.doneOn().equals(before.doneOn())) {
            row.problem(
                    "done_on",
                    "is another day than is known: the request is " + before.state(),
                    before.state() == RequestState.PLACED
                            ? "nothing; its appointment is marked DONE instead"
                            : "the day that is known, or nothing");
        } else if (!before.wish().equals(wish)) {
            row.problem("*", "differs from what is " + before.state() + " already", "a row for another request");
        }
    }

    private void checkDay(Row row, RequestRow item, Patient patient) {
        LocalDate today = patient.day(clock.instant());
        if (item.doneOn() != null && item.doneOn().isAfter(today)) {
            row.problem("done_on", "is still to come", today + " or earlier");
        }
    }

    private Folder checked(Row row, RequestRow item, Patient patient, Wish wish, Surroundings known) {
        if (item.doneOn() != null) {
            return done(item, item.doneOn(), patient, wish, known);
        }
        UUID requestId = known.requestId(item.externalId());
        Verdict verdict = triage.judge(requestId, wish, created(item), patient, known.of(patient));
        verdict.against().forEach(one -> row.problem("*", "breaks the pathway rule " + one.ruleId(), one.text()));
        Folder folder = entered(item, patient, wish, verdict, known);
        if (!folder.clearances().ruleIds().containsAll(item.granted())) {
            row.problem(
                    "granted",
                    "names a rule by which this request needs no clearance",
                    "any of " + String.join("|", folder.clearances().ruleIds()));
        }
        return folder;
    }

    /** Makes a request of a row that has no problem, or changes the one that is there. */
    void take(RequestRow item, Surroundings known, Taken taken) {
        Patient patient = Objects.requireNonNull(known.patient(item), "checked before");
        Request before = known.request(item.externalId());
        Wish wish = wish(item, before, known);
        if (before == null) {
            Folder folder = item.doneOn() == null
                    ? entered(item, patient, wish, verdict(item, wish, patient, known), known)
                    : done(item, item.doneOn(), patient, wish, known);
            known.add(folder);
            taken.created(folder);
        } else if (item.doneOn() != null && before.state() == RequestState.WAITING) {
            Folder folder =
                    new Folder(before.done(item.doneOn()), known.folder(before).clearances());
            known.add(folder);
            taken.changed(folder);
        } else if (before.wish().equals(wish) || item.saysWhatIsDone(before)) {
            taken.unchanged();
        } else {
            Folder folder = changed(known.folder(before), wish, patient, known);
            known.add(folder);
            taken.changed(folder);
        }
    }

    /** When all rows are taken, what waits is seen in the light of all of them: of what was done above all. */
    void lookAgain(Surroundings known, Taken taken) {
        for (Patient patient : known.patientsOf(taken.written())) {
            neighbours
                    .again(patient, known.of(patient), known.clearances(), null)
                    .forEach(folder -> {
                        known.add(folder);
                        taken.keep(folder);
                    });
        }
    }

    private Verdict verdict(RequestRow item, Wish wish, Patient patient, Surroundings known) {
        return triage.judge(known.requestId(item.externalId()), wish, created(item), patient, known.of(patient));
    }

    private Folder entered(RequestRow item, Patient patient, Wish wish, Verdict verdict, Surroundings known) {
        UUID requestId = known.requestId(item.externalId());
        Instant created = created(item);
        Clearances asked = Clearances.NONE
                .askedFor(requestId, verdict.clearances())
                .granted(item.granted(), IMPORT, created, patient.day(created), businessDays);
        return new Folder(
                Request.entered(
                        requestId,
                        item.externalId(),
                        patient,
                        created,
                        wish,
                        triage.needs(wish),
                        Outlook.of(verdict, asked)),
                asked);
    }

    private Folder done(RequestRow item, LocalDate doneOn, Patient patient, Wish wish, Surroundings known) {
        Instant created =
                item.created() == null ? doneOn.atStartOfDay(patient.zone()).toInstant() : item.created();
        UUID requestId = known.requestId(item.externalId());
        return new Folder(
                Request.history(requestId, item.externalId(), patient, created, wish, triage.needs(wish), doneOn),
                Clearances.NONE);
    }

    /** A rule that turns out to leave no day only between rows of one file is kept, and a person finds the way out. */
    private Folder changed(Folder folder, Wish wish, Patient patient, Surroundings known) {
        Request before = folder.request();
        Verdict verdict = triage.judge(before.requestId(), wish, before.created(), patient, known.of(patient));
        Needs needs = triage.needs(wish);
        Clearances asked = folder.clearancesFor(wish, needs).askedFor(before.requestId(), verdict.clearances());
        return new Folder(before.reworded(wish, needs, Outlook.of(verdict, asked)), asked);
    }

    private static Wish wish(RequestRow item, @Nullable Request before, Surroundings known) {
        return item.wish(
                known.provider(item),
                known::requestId,
                before == null ? List.of() : before.wish().unavailable());
    }

    private Instant created(RequestRow item) {
        return item.created() == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : item.created();
    }
}
