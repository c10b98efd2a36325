package axial.planning.diary;

import axial.planning.model.After;
import axial.planning.model.Request;
import axial.planning.model.SoftGap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The requests of a network, their places, and which must follow which. */
final class Requests {

    private final Map<String, Request> requests = new HashMap<>();
    private final Map<String, Case> cases = new HashMap<>();
    private final Map<String, List<Spot>> spots = new HashMap<>();
    private final Map<String, Map<String, After>> successors = new HashMap<>();
    private final Map<String, Set<String>> namedBy = new HashMap<>();
    private final Map<String, Set<String>> softSuccessors = new HashMap<>();

    void put(Request request) {
        remove(request.id());
        requests.put(request.id(), request);
        for (After after : request.after()) {
            successors.computeIfAbsent(after.requestId(), id -> new TreeMap<>()).put(request.id(), after);
        }
        for (String other : request.notSameDayAs()) {
            namedBy.computeIfAbsent(other, id -> new TreeSet<>()).add(request.id());
        }
        for (SoftGap gap : request.softGaps()) {
            if (gap.requestId() != null) {
                softSuccessors
                        .computeIfAbsent(gap.requestId(), id -> new TreeSet<>())
                        .add(request.id());
            }
        }
    }

    void remove(String id) {
        Request gone = requests.remove(id);
        cases.remove(id);
        if (gone != null) {
            for (After after : gone.after()) {
                Map<String, After> followers = successors.get(after.requestId());
                if (followers != null) {
                    followers.remove(id);
                }
            }
            for (String other : gone.notSameDayAs()) {
                namedBy.getOrDefault(other, Set.of()).remove(id);
            }
            for (SoftGap gap : gone.softGaps()) {
                softSuccessors.getOrDefault(gap.requestId(), Set.of()).remove(id);
            }
        }
    }

    @Nullable
    Request get(String id) {
        return requests.get(id);
    }

    int size() {
        return requests.size();
    }

    List<Request> all() {
        return List.copyOf(requests.values());
    }

    @Nullable
    Case caseOf(String id, int structure, Diary diary) {
        Case known = cases.get(id);
        if (known == null || known.structure() != structure) {
            Request request = requests.get(id);
            if (request == null) {
                return null;
            }
            known = Case.compile(request, diary, structure);
            cases.put(id, known);
        }
        return known;
    }

    List<Spot> spotsOf(String id) {
        return spots.getOrDefault(id, List.of());
    }

    Map<String, After> successorsOf(String id) {
        return successors.getOrDefault(id, Map.of());
    }

    /** Those that should keep a distance to it. */
    Set<String> softSuccessorsOf(String id) {
        return softSuccessors.getOrDefault(id, Set.of());
    }

    /** Those that may not share its day, whichever of the two says so. */
    Set<String> apartFrom(String id) {
        Request request = requests.get(id);
        Set<String> named = request == null ? Set.of() : request.notSameDayAs();
        Set<String> naming = namedBy.getOrDefault(id, Set.of());
        if (named.isEmpty() || naming.isEmpty()) {
            return named.isEmpty() ? naming : named;
        }
        Set<String> both = new TreeSet<>(named);
        both.addAll(naming);
        return both;
    }

    /** The same list for as long as the diary lives. */
    List<Spot> placesOf(String id) {
        return spots.computeIfAbsent(id, any -> new ArrayList<>(1));
    }
}
