package axial.planning.solving;

import static org.assertj.core.api.Assertions.assertThat;

import axial.planning.SampleNetwork;
import axial.planning.diary.Blink;
import axial.planning.diary.Case;
import axial.planning.diary.Diary;
import axial.planning.diary.Finder;
import axial.planning.diary.Prices;
import axial.planning.diary.Scope;
import axial.planning.diary.Spot;
import axial.planning.model.Facts;
import axial.planning.model.Request;
import axial.planning.model.ResourceKind;
import axial.planning.rules.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NeighboursTest {

    private static final int MOST = 3;
    private static final int DAY = 24 * 60;

    private final List<Spot> spots = filled();
    private final Neighbours neighbours = new Neighbours(new Random(5));
    private int runs;
    private int atTheSameTime;
    private int inTheRoom;

    @Test
    void they_are_a_run_of_the_providers_day_or_at_the_same_time_or_in_the_same_room_a_day_before_or_after() {
        for (Spot spot : spots) {
            for (int i = 0; i < 20; i++) {
                List<Spot> near = neighbours.near(spot, MOST);
                boolean run = isRun(near, spot);
                boolean sameTime = near.stream().allMatch(other -> isAtTheSameTime(other, spot));
                boolean sameRoom = near.stream().allMatch(other -> isInTheRoom(other, spot));
                assertThat(run || sameTime || sameRoom)
                        .as("%s near %s", near, spot)
                        .isTrue();
                runs += run && !sameTime && !sameRoom ? 1 : 0;
                atTheSameTime += !run && sameTime && !sameRoom ? 1 : 0;
                inTheRoom += !run && !sameTime && sameRoom ? 1 : 0;
            }
        }
        assertThat(List.of(runs, atTheSameTime, inTheRoom)).allMatch(times -> times > 100);
    }

    /** Nobody else of the provider's day is between the first and the last of them. */
    private static boolean isRun(List<Spot> near, Spot spot) {
        List<Spot> day = new ArrayList<>();
        int midnight = spot.clinic().startOf(spot.epochDay());
        take(spot, ResourceKind.PROVIDER).timeline().addOwners(midnight, midnight + DAY, day);
        List<Spot> run = new ArrayList<>(near);
        run.add(spot);
        if (!day.containsAll(run) || near.size() != Math.min(MOST, day.size() - 1)) {
            return false;
        }
        int first = run.stream().mapToInt(day::indexOf).min().orElseThrow();
        int last = run.stream().mapToInt(day::indexOf).max().orElseThrow();
        return last - first + 1 == run.size();
    }

    private static boolean isAtTheSameTime(Spot other, Spot spot) {
        return spot.takes().stream().anyMatch(take -> other.takes().stream()
                .anyMatch(its -> its.timeline() == take.timeline()
                        && its.start() < take.end() + 60
                        && take.start() - 60 < its.end()));
    }

    private static boolean isInTheRoom(Spot other, Spot spot) {
        return take(other, ResourceKind.ROOM).timeline()
                        == take(spot, ResourceKind.ROOM).timeline()
                && Math.abs(other.epochDay() - spot.epochDay()) <= 1;
    }

    private static Spot.Take take(Spot spot, ResourceKind kind) {
        return Objects.requireNonNull(spot.take(kind));
    }

    private static List<Spot> filled() {
        Facts facts = SampleNetwork.of(200, 5, 21);
        Diary diary = Diary.of(facts);
        Finder finder = new Finder(diary, Prices.at(SampleNetwork.now(), diary, Weights.standard()));
        List<Spot> filled = new ArrayList<>();
        for (Request request : facts.requests()) {
            Case any = Objects.requireNonNull(diary.caseOf(request.id()));
            Spot spot = finder.cheapest(any, Scope.EVERYWHERE, Blink.NEVER);
            if (spot != null) {
                diary.occupy(spot);
                filled.add(spot);
            }
        }
        return filled;
    }
}
