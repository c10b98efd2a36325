package axial.planning.solving;

import axial.planning.diary.Case;
import axial.planning.diary.Days;
import axial.planning.diary.Diary;
import axial.planning.diary.Prices;
import axial.planning.diary.Scope;
import axial.planning.diary.Spot;
import axial.planning.model.After;
import axial.planning.model.Appointment;
import axial.planning.model.Facts;
import axial.planning.model.Request;
import axial.planning.model.RequestState;
import axial.planning.rules.Weights;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns facts and an order into what OptaPlanner solves. */
final class ProblemSetup {

    private final Facts facts;
    private final PlanOrder order;
    private final Diary diary;
    private final Prices prices;
    private final Premises premises;
    private final Weights weights;
    private final Leeway leeway;
    private final List<PlannedAppointment> appointments = new ArrayList<>();
    private final List<Scope> scopes = new ArrayList<>();

    private ProblemSetup(Facts facts, PlanOrder order) {
        this.facts = facts;
        this.order = order;
        diary = Diary.of(facts);
        weights = order.aim().lean(order.weights());
        prices = Prices.at(order.now(), diary, weights);
        premises = new Premises(facts, order.now(), prices.today(), order.limits(), weights);
        leeway = new Leeway(order, diary, prices.today());
    }

    /** @param facts already cleared of what makes no sense */
    static PlanProblem of(Facts facts, PlanOrder order) {
        ProblemSetup setup = new ProblemSetup(Relevant.of(facts, order), order);
        setup.addBooked();
        if (order.kind().placesWaiting()) {
            setup.addWaiting();
        }
        return setup.problem();
    }

    private void addBooked() {
        for (Appointment appointment : facts.appointments()) {
            Spot spot = Objects.requireNonNull(diary.booked(appointment.id()));
            boolean pinned = !leeway.lets(appointment, spot);
            PlannedAppointment booked = add(appointment.requestId(), spot, pinned, leeway.of(spot));
            if (!pinned) {
                booked.theCase().movedFrom(spot);
                booked.priceOriginal(PriceRules.standingPrice(booked, premises));
            }
        }
    }

    private void addWaiting() {
        Scope scope = new Scope(
                order.from() == null ? -Case.NEVER : Days.of(order.from()),
                order.to() == null ? Case.NEVER : Days.of(order.to()),
                order.clinics(),
                null);
        for (Request request : facts.requests()) {
            if (isWanted(request)) {
                add(request.id(), null, false, scope);
            }
        }
    }

    private boolean isWanted(Request request) {
        return request.state() == RequestState.WAITING
                && diary.spotsOf(request.id()).isEmpty()
                && (order.requestIds() == null || order.requestIds().contains(request.id()));
    }

    private PlannedAppointment add(String requestId, @Nullable Spot spot, boolean pinned, Scope scope) {
        Case request = Objects.requireNonNull(diary.caseOf(requestId));
        PlannedAppointment appointment = new PlannedAppointment(appointments.size(), request, spot, pinned, weights);
        if (!request.request().after().isEmpty()
                || !diary.successorsOf(requestId).isEmpty()
                || !diary.apartFrom(requestId).isEmpty()) {
            appointment.beLinked();
        }
        if (diary.isSoftlyLinked(request.request())) {
            appointment.beSoftlyLinked();
        }
        appointments.add(appointment);
        scopes.add(scope);
        return appointment;
    }

    private PlanProblem problem() {
        Set<String> planned = new HashSet<>();
        appointments.forEach(appointment -> planned.add(appointment.requestId()));
        Balance balance = new Balance(diary, weights, order.limits(), appointments);
        Workbench workbench = new Workbench(diary, prices, balance, appointments, scopes.toArray(Scope[]::new));
        List<Spot> booked = appointments.stream()
                .map(PlannedAppointment::original)
                .filter(Objects::nonNull)
                .toList();
        return new PlanProblem(premises, links(planned), aparts(planned), appointments, booked, workbench);
    }

    private List<Link> links(Set<String> planned) {
        List<Link> links = new ArrayList<>();
        for (Request request : facts.requests()) {
            for (After after : request.after()) {
                if (planned.contains(request.id())) {
                    boolean open = LinkedDays.isOpen(diary.request(after.requestId()));
                    links.add(Link.of(after, request.id(), open));
                }
            }
        }
        return links;
    }

    private List<Apart> aparts(Set<String> planned) {
        Set<Apart> aparts = new LinkedHashSet<>();
        for (Request request : facts.requests()) {
            for (String other : request.notSameDayAs()) {
                if (planned.contains(request.id()) && planned.contains(other)) {
                    aparts.add(Apart.of(request.id(), other));
                }
            }
        }
        return List.copyOf(aparts);
    }
}
