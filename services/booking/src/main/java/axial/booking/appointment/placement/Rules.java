package axial.booking.appointment.placement;

import axial.booking.request.Need;
import axial.edge.problem.Problem;
import java.util.List;

/** Every rule, in the order in which a person would ask. The last two are held by the database as well. */
final class Rules {

    static final List<Rule> ALL = List.of(
            new StartsOnTheGrid(),
            new StartsInTheFuture(),
            new RequestIsFree(),
            new ClinicIsAllowed(),
            new DriveIsAccepted(),
            new RoomSuits(),
            new DevicesSuit(),
            new BaySuits(),
            new EverythingIsInService(),
            new ProviderMayPerform(),
            new ProviderHoldsCredential(),
            new DayIsInTheWindow(),
            new GapsAreKept(),
            new DaysAreNotShared(),
            new PatientCanCome(),
            new ProviderHasRoomInTheDay(),
            new ProviderGetsThere(),
            new EverythingIsOpen(),
            new NothingIsInTheWay());

    private Rules() {}

    /** @throws Problem the first rule that the proposal breaks */
    static void require(Proposal proposal) {
        for (Rule rule : ALL) {
            Problem broken = rule.broken(proposal);
            if (broken != null) {
                Need need = proposal.need();
                need.sitting().namedBy(broken, need.procedure());
                throw broken;
            }
        }
    }
}
