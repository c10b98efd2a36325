package axial.booking.request;

import axial.booking.catalogue.Catalogue;
import axial.booking.catalogue.Needs;
import axial.booking.catalogue.Objection;
import axial.booking.catalogue.Procedure;
import axial.booking.pathway.Earlier;
import axial.booking.pathway.Finding;
import axial.booking.pathway.FollowUp;
import axial.booking.pathway.Pathway;
import axial.booking.pathway.Person;
import axial.booking.pathway.PlannedCase;
import axial.booking.pathway.Verdict;
import axial.booking.patient.Patient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at a wish with the eyes of the catalogue and the pathway. */
@ApplicationScoped
class Triage {

    private final Catalogue catalogue;
    private final Pathway pathway;

    Triage(Catalogue catalogue, Pathway pathway) {
        this.catalogue = catalogue;
        this.pathway = pathway;
    }

    /**
     * What speaks against a wish in itself; empty: nothing.
     *
     * @param today where the patient is treated; of what was done long ago, the day it was done
     */
    List<Objection> objections(Wish wish, Patient patient, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        Procedure procedure = catalogue.find(wish.procedure());
        if (procedure == null) {
            objections.add(new Objection(
                    "procedure",
                    "is not in the catalogue",
                    "one of "
                            + catalogue.procedures().stream()
                                    .map(Procedure::code)
                                    .collect(Collectors.joining(", "))));
        } else {
            objections.addAll(catalogue.objections(procedure, wish.sitting(), wish.siteOfService()));
        }
        objections.addAll(Sense.objections(wish, today));
        objections.addAll(outOfReach(wish, patient));
        return objections;
    }

    private static List<Objection> outOfReach(Wish wish, Patient patient) {
        Set<String> reachable = patient.driveMinutes().keySet();
        String wouldWork = "clinics the patient's drive minutes name: " + String.join(", ", reachable);
        List<Objection> objections = new ArrayList<>();
        Set<String> clinics = wish.clinics() == null ? Set.of() : new TreeSet<>(wish.clinics());
        if (!reachable.containsAll(clinics)) {
            objections.add(new Objection("clinics", "names a clinic the patient can't drive to", wouldWork));
        }
        if (wish.preferredClinic() != null && !reachable.contains(wish.preferredClinic())) {
            objections.add(new Objection("preferredClinic", "is a clinic the patient can't drive to", wouldWork));
        }
        return objections;
    }

    /** What speaks against the links of a wish. */
    List<Objection> linkObjections(UUID requestId, Wish wish, Collection<Request> others) {
        Set<UUID> known = others.stream()
                .map(Request::requestId)
                .filter(id -> !id.equals(requestId))
                .collect(Collectors.toSet());
        if (!wish.after().stream().allMatch(link -> known.contains(link.requestId()))) {
            return List.of(new Objection(
                    "after",
                    "names what is no other request of this patient",
                    "one of the patient's requests " + known));
        }
        return pathway.goesInCircles(requestId, wish.after(), standing(others))
                ? List.of(new Objection("after", "makes the request come after itself", "links that go one way"))
                : List.of();
    }

    private static List<Earlier> standing(Collection<Request> others) {
        return others.stream()
                .filter(other -> other.state() != RequestState.WITHDRAWN)
                .map(Request::earlier)
                .toList();
    }

    /** The pathway rules behind the limits of a session. */
    List<String> sessionLimits(Wish wish) {
        Procedure procedure = catalogue.find(wish.procedure());
        return procedure == null ? List.of() : pathway.sessionLimits(procedure);
    }

    Needs needs(Wish wish) {
        return catalogue.needs(catalogue.procedure(wish.procedure()), wish.sitting(), wish.siteOfService());
    }

    /**
     * What the pathway says, looking at the patient's other requests.
     *
     * @param entered when the request was, or is being, entered
     */
    Verdict judge(UUID requestId, Wish wish, Instant entered, Patient patient, Collection<Request> others) {
        LocalDate enteredOn = patient.day(entered);
        Set<UUID> withdrawn = others.stream()
                .filter(other -> other.state() == RequestState.WITHDRAWN)
                .map(Request::requestId)
                .collect(Collectors.toSet());
        return pathway.judge(
                new PlannedCase(
                        requestId,
                        catalogue.procedure(wish.procedure()),
                        wish.sitting().side(),
                        wish.sitting().modifiers(),
                        wish.course(),
                        new Person(patient.sex() == null ? null : patient.sex().name(), age(patient, enteredOn)),
                        entered,
                        wish.earliest() == null ? enteredOn : wish.earliest(),
                        wish.latest(),
                        // what was withdrawn will never be done, so nothing waits for it
                        wish.after().stream()
                                .filter(link -> !withdrawn.contains(link.requestId()))
                                .toList(),
                        placedOn(requestId, others)),
                standing(others));
    }

    private static @Nullable LocalDate placedOn(UUID requestId, Collection<Request> others) {
        return others.stream()
                .filter(one -> one.requestId().equals(requestId) && one.state() == RequestState.PLACED)
                .findFirst()
                .map(Request::placedOn)
                .orElse(null);
    }

    /** What an open request's procedure owes: it isn't confirmed before that has a place. */
    List<FollowUp> owedBy(Request request) {
        return pathway.owedBy(catalogue.procedure(request.wish().procedure()));
    }

    /** The procedures that owe something. */
    List<String> owing() {
        return catalogue.procedures().stream()
                .filter(one -> !pathway.owedBy(one).isEmpty())
                .map(Procedure::code)
                .toList();
    }

    /** Whether a request is the follow-up that another owes. */
    boolean pays(Request request, FollowUp owed, UUID another) {
        return owed.isPaidBy(catalogue.procedure(request.wish().procedure()))
                && FollowUp.belongsTo(another, request.after());
    }

    private static int age(Patient patient, LocalDate day) {
        return Period.between(patient.birthDate(), day).getYears();
    }

    /** All that a person should know of a request: what became of every rule that concerns it. */
    List<Finding> findings(Folder folder) {
        Request request = folder.request();
        Procedure procedure = catalogue.find(request.wish().procedure());
        return procedure == null || request.state() == RequestState.DONE
                ? request.findings()
                : pathway.explain(
                        procedure, request.findings(), folder.clearances().ruleIds());
    }
}
