package axial.benchmark.cpsat;

import axial.benchmark.pooled.Option;
import axial.benchmark.pooled.Pooled;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A patient with two requests has the drive between two clinics as time to get there. */
final class PatientJourneys {

    private final CpModel model;
    private final Pooled pooled;
    private final Map<String, Map<Visit, List<Literal>>> visits = new LinkedHashMap<>();

    /** A request done at a clinic, for so many minutes of the patient's time. */
    private record Visit(int request, String clinic, int minutes, LinearExpr start) {}

    PatientJourneys(CpModel model, Pooled pooled) {
        this.model = model;
        this.pooled = pooled;
    }

    /** @param start the same for all options of a request */
    void add(Option option, Literal chosen, LinearExpr start) {
        Map<Visit, List<Literal>> all = visits.computeIfAbsent(
                pooled.requests().get(option.request()).patientKey(), patient -> new LinkedHashMap<>());
        LinearExpr shared = all.keySet().stream()
                .filter(visit -> visit.request() == option.request())
                .findFirst()
                .map(Visit::start)
                .orElse(start);
        Visit visit = new Visit(
                option.request(), option.shift().clinic(), option.alternative().patientMinutes(), shared);
        all.computeIfAbsent(visit, any -> new ArrayList<>()).add(chosen);
    }

    void close() {
        visits.values().forEach(this::close);
    }

    private void close(Map<Visit, List<Literal>> ofOne) {
        if (ofOne.keySet().stream().map(Visit::request).distinct().count() < 2) {
            return;
        }
        Map<Visit, BoolVar> chosen = new LinkedHashMap<>();
        ofOne.forEach((visit, literals) -> chosen.put(visit, anyOf(literals)));
        for (Visit one : chosen.keySet()) {
            for (Visit other : chosen.keySet()) {
                int drive = pooled.drive(one.clinic(), other.clinic());
                if (one.request() < other.request() && drive > 0) {
                    model.addNoOverlap(
                            List.of(interval(one, drive, chosen.get(one)), interval(other, drive, chosen.get(other))));
                }
            }
        }
    }

    private BoolVar anyOf(List<Literal> literals) {
        BoolVar any = model.newBoolVar("");
        LinearExprBuilder sum = LinearExpr.newBuilder();
        literals.forEach(sum::add);
        model.addEquality(sum.build(), any);
        return any;
    }

    /** With the drive afterwards: whichever of two comes first, the other waits for it. */
    private IntervalVar interval(Visit visit, int drive, Literal chosen) {
        int minutes = visit.minutes() + drive;
        return model.newOptionalIntervalVar(
                visit.start(), LinearExpr.constant(minutes), Resources.shifted(visit.start(), minutes), chosen, "");
    }
}
