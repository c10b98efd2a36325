package axial.booking.patient;

import axial.booking.clinic.Directory;
import axial.edge.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.reactive.mutiny.Mutiny;

/** Says whether the network and the clinics that a patient can drive to are there. */
@ApplicationScoped
class Residence {

    private final Directory directory;

    Residence(Directory directory) {
        this.directory = directory;
    }

    /**
     * What is wrong with where patients belong.
     *
     * @param networks of the clinics that are known
     * @param unknown how many of the clinics nobody knows
     * @param elsewhere known clinics of other networks
     */
    record Verdict(String network, Set<String> networks, int unknown, Set<String> elsewhere) {

        boolean isFine() {
            return unknown == 0 && elsewhere.isEmpty();
        }

        /** The clinics that are known are named; what nobody knows may be anything, and isn't repeated. */
        String wrong() {
            return unknown > 0
                    ? unknown + " of the clinics " + (unknown == 1 ? "is" : "are") + " not known"
                    : String.join(", ", elsewhere) + " belong to another network than " + network;
        }
    }

    /** Judges several at once. @return a verdict for each, in their order */
    Uni<List<Verdict>> judge(Mutiny.Session tx, List<EnterPatient> entered) {
        Set<String> clinics = new TreeSet<>();
        entered.forEach(one -> clinics.addAll(one.driveMinutes().keySet()));
        return directory
                .networks(tx, clinics)
                .map(known -> entered.stream().map(one -> verdict(one, known)).toList());
    }

    private static Verdict verdict(EnterPatient entered, Map<String, String> known) {
        Set<String> elsewhere = new TreeSet<>();
        Set<String> networks = new TreeSet<>();
        int unknown = 0;
        for (String clinic : entered.driveMinutes().keySet()) {
            String network = known.get(clinic);
            if (network == null) {
                unknown++;
            } else {
                networks.add(network);
                if (!network.equals(entered.network())) {
                    elsewhere.add(clinic);
                }
            }
        }
        return new Verdict(entered.network(), networks, unknown, elsewhere);
    }

    /** Fails with {@link PatientRefused} (422) where something is wrong. */
    Uni<Void> require(Mutiny.Session tx, EnterPatient entered) {
        return judge(tx, List.of(entered))
                .invoke(verdicts -> {
                    if (!verdicts.get(0).isFine()) {
                        throw new PatientRefused(verdicts.get(0));
                    }
                })
                .replaceWithVoid();
    }

    /** A patient who belongs to no network there is, or can drive to clinics that aren't there. */
    static final class PatientRefused extends Problem {
        PatientRefused(Verdict verdict) {
            super(
                    422,
                    "patient-refused",
                    "The patient can't be entered like this",
                    "driveMinutes: " + verdict.wrong() + ". What would work: clinics of the network "
                            + (verdict.networks().size() == 1
                                    ? verdict.networks().iterator().next()
                                    : verdict.network())
                            + ". Maybe a clinic was made a moment ago.");
            with("field", verdict.elsewhere().isEmpty() ? "driveMinutes" : "network");
        }
    }
}
