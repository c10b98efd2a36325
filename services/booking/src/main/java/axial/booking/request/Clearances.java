package axial.booking.request;

import axial.booking.pathway.BusinessDays;
import axial.booking.pathway.RequiredClearance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All clearances of one request. */
record Clearances(List<Clearance> all) {

    static final Clearances NONE = new Clearances(List.of());

    /** What the rules ask for now, by rule; what has come some way stays there. */
    Clearances askedFor(UUID requestId, List<RequiredClearance> asked) {
        Map<String, Clearance> known = all.stream().collect(Collectors.toMap(Clearance::ruleId, Function.identity()));
        return new Clearances(asked.stream()
                .map(one -> {
                    Clearance before = known.get(one.ruleId());
                    return before == null ? Clearance.missing(requestId, one) : before.askedAs(one);
                })
                .sorted(Comparator.comparing(Clearance::ruleId))
                .toList());
    }

    /** @return null when the request needs no such clearance */
    @Nullable
    Clearance of(String ruleId) {
        return all.stream()
                .filter(one -> one.ruleId().equals(ruleId))
                .findFirst()
                .orElse(null);
    }

    /** With some of them granted, as it was known when the request came here. */
    Clearances granted(Set<String> ruleIds, String byWhom, Instant at, LocalDate day, BusinessDays days) {
        var grant = new SetClearance(ClearanceState.GRANTED, null, day, null, null, null);
        return new Clearances(all.stream()
                .map(one -> ruleIds.contains(one.ruleId()) ? one.set(grant, day, byWhom, at, null, null, days) : one)
                .toList());
    }

    Clearances with(Clearance changed) {
        return new Clearances(all.stream()
                .map(one -> one.ruleId().equals(changed.ruleId()) ? changed : one)
                .toList());
    }

    List<String> ruleIds() {
        return all.stream().map(Clearance::ruleId).toList();
    }

    /** The first day that all of them allow. */
    @Nullable
    LocalDate from() {
        return all.stream()
                .map(Clearance::from)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The last day that all of them allow. */
    @Nullable
    LocalDate until() {
        return all.stream()
                .map(Clearance::until)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    OpenClearances open() {
        var open = all.stream().filter(one -> !one.settled()).toList();
        int missing = (int) open.stream().filter(Clearance::hard).count();
        return new OpenClearances(missing, open.size() - missing);
    }
}
