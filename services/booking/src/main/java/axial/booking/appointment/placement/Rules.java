package axial.booking.appointment.placement;

import axial.booking.request.Need;
import axial.edge.problem.Problem;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every rule, in the order that helps most: what no other choice at this place and time can mend comes first, then what another room or provider
 * mends, then devices and bays. The last is held by the database as well, as is what is open.
 */
final class Rules {

    static final List<Rule> ALL = List.of(
            new StartsOnTheGrid(),
            new StartsInTheFuture(),
            new RequestIsFree(),
            new ClinicIsAllowed(),
            new DriveIsAccepted(),
            new DayIsInTheWindow(),
            new GapsAreKept(),
            new DaysAreNotShared(),
            new PatientCanCome(),
            new PatientGetsThere(),
            new EverythingIsInService(),
            new EverythingIsOpen(EnumSet.of(ClaimKind.ROOM, ClaimKind.PROVIDER)),
            new RoomSuits(),
            new SiteSuits(),
            new ProviderMayPerform(),
            new ProviderHoldsCredential(),
            new ProviderHasRoomInTheDay(),
            new DevicesSuit(),
            new BaySuits(),
            new EverythingIsOpen(EnumSet.allOf(ClaimKind.class)),
            new ProviderGetsThere(),
            new NothingIsInTheWay());

    /** Those that look at what resources and providers are, whenever that changes. */
    private static final List<Rule> SUITABILITY = List.of(
            new RoomSuits(),
            new SiteSuits(),
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
