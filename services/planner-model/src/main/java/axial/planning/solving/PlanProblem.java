package axial.planning.solving;

import axial.planning.diary.Spot;
import axial.planning.rules.Weights;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactCollectionProperty;
import org.optaplanner.core.api.domain.solution.ProblemFactProperty;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/**
 * What OptaPlanner solves: the appointments of a network, booked and wanted, over its premises. The workbench is shared by all copies and
 * follows the working one.
 */
@PlanningSolution(solutionCloner = PlanCopies.class)
public class PlanProblem {

    static final String SPOTS = "spots";

    @ProblemFactProperty
    private Premises premises;

    @ProblemFactCollectionProperty
    private List<Link> links;

    @ProblemFactCollectionProperty
    private List<Apart> aparts;

    @PlanningEntityCollectionProperty
    private List<PlannedAppointment> appointments;

    /** Only the booked spots: proposed ones are made by the moves. */
    @ValueRangeProvider(id = SPOTS)
    @ProblemFactCollectionProperty
    private List<Spot> bookedSpots;

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    private Workbench workbench;

    /** For OptaPlanner's cloning alone. */
    @SuppressWarnings("NullAway.Init")
    PlanProblem() {}

    PlanProblem(
            Premises premises,
            List<Link> links,
            List<Apart> aparts,
            List<PlannedAppointment> appointments,
            List<Spot> bookedSpots,
            Workbench workbench) {
        this.premises = premises;
        this.links = links;
        this.aparts = aparts;
        this.appointments = appointments;
        this.bookedSpots = bookedSpots;
        this.workbench = workbench;
    }

    /** The same places, judged by other weights. */
    PlanProblem weighing(Weights others) {
        return copy(others, appointment -> appointment.weighing(others));
    }

    /** As it is booked, before anything was planned, judged by other weights. */
    PlanProblem asBooked(Weights others) {
        return copy(others, appointment -> {
            PlannedAppointment booked = appointment.weighing(others);
            booked.put(booked.original());
            return booked;
        });
    }

    private PlanProblem copy(Weights others, UnaryOperator<PlannedAppointment> each) {
        List<PlannedAppointment> copies = appointments.stream().map(each).toList();
        return new PlanProblem(premises.weighing(others), links, aparts, copies, bookedSpots, workbench);
    }

    /** The same with other copies of the appointments, scored alike. */
    PlanProblem with(List<PlannedAppointment> copies) {
        PlanProblem copy = new PlanProblem(premises, links, aparts, copies, bookedSpots, workbench);
        copy.score = score;
        return copy;
    }

    Premises premises() {
        return premises;
    }

    List<Link> links() {
        return links;
    }

    List<Apart> aparts() {
        return aparts;
    }

    List<PlannedAppointment> appointments() {
        return appointments;
    }

    List<Spot> bookedSpots() {
        return bookedSpots;
    }

    @Nullable
    HardMediumSoftLongScore score() {
        return score;
    }

    void score(@Nullable HardMediumSoftLongScore score) {
        this.score = score;
    }

    Workbench workbench() {
        return workbench;
    }
}
