package axial.planner.replica;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Shares partitions out: evenly, and each stays where it is unless that would be uneven. One that has to move is in nobody's share at first: its
 * owner lets go of it before another takes it up.
 */
final class Shares {

    private final List<Share> shares = new ArrayList<>();

    private Shares() {}

    /** What one member gets. @param quota how many it should have in the end */
    private record Share(String member, int quota, Set<Integer> partitions) {

        boolean isWanting() {
            return partitions.size() < quota;
        }
    }

    /**
     * @param partitions how many there are, counted from 0
     * @param owned      what each member has now; no partition twice
     * @return the partitions of each member
     */
    static Map<String, Set<Integer>> of(int partitions, Map<String, Set<Integer>> owned) {
        Set<Integer> free = new TreeSet<>();
        for (int number = 0; number < partitions; number++) {
            free.add(number);
        }
        owned.values().forEach(free::removeAll);
        Shares shares = new Shares();
        shares.keep(partitions, owned);
        return shares.giveOut(free);
    }

    /** Everybody keeps what it has, up to its quota: the same for all, and what is left over for those who have most. */
    private void keep(int partitions, Map<String, Set<Integer>> owned) {
        Comparator<Map.Entry<String, Set<Integer>>> mostFirst =
                Comparator.comparingInt(member -> -member.getValue().size());
        int over = partitions % owned.size();
        for (var member : owned.entrySet().stream()
                .sorted(mostFirst.thenComparing(Map.Entry.comparingByKey()))
                .toList()) {
            int quota = partitions / owned.size() + (shares.size() < over ? 1 : 0);
            Set<Integer> kept = new TreeSet<>();
            new TreeSet<>(member.getValue()).stream().limit(quota).forEach(kept::add);
            shares.add(new Share(member.getKey(), quota, kept));
        }
    }

    private Map<String, Set<Integer>> giveOut(Set<Integer> free) {
        for (int number : free) {
            shares.stream()
                    .filter(Share::isWanting)
                    .min(Comparator.comparingInt(share -> share.partitions().size()))
                    .ifPresent(share -> share.partitions().add(number));
        }
        Map<String, Set<Integer>> given = new HashMap<>();
        shares.forEach(share -> given.put(share.member(), share.partitions()));
        return given;
    }
}
