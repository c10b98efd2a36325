package axial.booking.appointment.placement;

import axial.booking.request.Need;
import axial.edge.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** Those that look at what resources and providers are, whenever that changes. */
    private static final List<Rule> SUITABILITY = List.of(
            new RoomSuits(),
            new DevicesSuit(),
            new BaySuits(),
            new ProviderMayPerform(),
            new ProviderHoldsCredential());

    private Rules() {}

    /** @throws Problem the first rule that the proposal breaks */
    static void require(Proposal proposal) {
        Problem broken = first(ALL, proposal);
        if (broken != null) {
            Need need = proposal.need();
            need.sitting().namedBy(broken, need.procedure());
            throw broken;
        }
    }

    /** The first rule by which room, devices, bay or provider don't suit; null: they do. */
    static @Nullable Problem unsuitable(Proposal proposal) {
        return first(SUITABILITY, proposal);
    }

    private static @Nullable Problem first(List<Rule> rules, Proposal proposal) {
        for (Rule rule : rules) {
            Problem broken = rule.broken(proposal);
            if (broken != null) {
                return broken;
            }
        }
        return null;
    }
}
