package axial.benchmark;

import axial.benchmark.instance.Instance;
import axial.planning.diary.Blink;
import axial.planning.diary.Diary;
import axial.planning.diary.Finder;
import axial.planning.diary.Minutes;
import axial.planning.diary.Prices;
import axial.planning.diary.Scope;
import axial.planning.diary.Spot;
import axial.planning.model.Appointment;
import axial.planning.model.AppointmentState;
import axial.planning.model.Claim;
import axial.planning.model.Facts;
import axial.planning.model.Interval;
import axial.planning.model.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The facts of a network in which everybody has the first place that was free. */
final class BookedNetwork {

    private BookedNetwork() {}

    static Facts of(Instance instance) {
        Diary diary = Diary.of(instance.facts());
        Finder finder = new Finder(diary, Prices.at(instance.now(), diary, instance.weights()));
        List<Appointment> appointments = new ArrayList<>();
        for (Request request : instance.facts().requests()) {
            Spot spot =
                    finder.cheapest(Objects.requireNonNull(diary.caseOf(request.id())), Scope.EVERYWHERE, Blink.NEVER);
            if (spot != null) {
                diary.occupy(spot);
                appointments.add(appointment(request, spot));
            }
        }
        Facts facts = instance.facts();
        return new Facts(
                facts.network(),
                facts.clinics(),
                facts.resources(),
                facts.openings(),
                facts.providers(),
                facts.sessions(),
                facts.requests(),
                appointments);
    }

    private static Appointment appointment(Request request, Spot spot) {
        List<Claim> claims = spot.takes().stream()
                .map(take ->
                        new Claim(take.timeline().id(), take.kind(), Minutes.at(take.start()), Minutes.at(take.end())))
                .toList();
        Interval patient = new Interval(Minutes.at(spot.start()), Minutes.at(spot.end()));
        return new Appointment(
                "booked-" + request.id(),
                request.id(),
                spot.clinic().code(),
                AppointmentState.BOOKED,
                false,
                patient.start(),
                patient.end(),
                request.patientKey(),
                spot.alternative(),
                claims,
                patient,
                1);
    }
}
