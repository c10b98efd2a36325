package axial.booking.request;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The hard rules about days once more, as a clinician would count them on a calendar: by what was done and what has a place, whatever was entered when. It
 * shares nothing with the pathway: numbers and procedures stand here again.
 */
final class HardRules {

    /** Something with a day. @param open whether it is still to come */
    record Dated(UUID id, String procedure, String side, int course, LocalDate day, boolean open) {}

    /** Of these at least one is wrong where it is. */
    record Violation(String why, Set<UUID> open) {}

    private static final Set<String> CERVICAL = Set.of("MBB_CERV", "RFA_FACET_CERV", "ESI_IL_CERV");
    private static final Set<String> BLOCKS = Set.of("MBB_CERV", "MBB_TL");
    private static final Set<String> ABLATIONS = Set.of("RFA_FACET_CERV", "RFA_FACET_TL");
    private static final Set<String> EPIDURALS = Set.of("ESI_IL_CERV", "ESI_IL_LUMB", "ESI_CAUDAL");

    private final List<Violation> found = new ArrayList<>();
    private final List<Dated> all;

    private HardRules(List<Dated> all) {
        this.all = all;
    }

    static List<Violation> brokenBy(List<Dated> all) {
        var rules = new HardRules(all);
        rules.pairs();
        rules.caps();
        return rules.found;
    }

    private void pairs() {
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                boolean ordered = !all.get(j).day().isBefore(all.get(i).day());
                pair(ordered ? all.get(i) : all.get(j), ordered ? all.get(j) : all.get(i));
            }
        }
    }

    /** @param first on the same day or earlier */
    private void pair(Dated first, Dated then) {
        long days = ChronoUnit.DAYS.between(first.day(), then.day());
        if (both(BLOCKS, first, then) && sameRegion(first, then) && meet(first, then) && days < 14) {
            wrong("two blocks", first, then);
        }
        if (both(EPIDURALS, first, then) && sameRegion(first, then) && days < 14) {
            wrong("two epidurals", first, then);
        }
        if (both(Set.of("TPI"), first, then) && days < 42) {
            wrong("two trigger point sessions", first, then);
        }
        if (both(Set.of("BOTOX_MIGR"), first, then) && days < 84) {
            wrong("two Botox sessions", first, then);
        }
        if (both(Set.of("IT_REFILL"), first, then) && days < 28) {
            wrong("two refills", first, then);
        }
        if (both(ABLATIONS, first, then) && sameRegion(first, then) && meet(first, then)) {
            monthsApart(first, then);
        }
        if (both(Set.of("HA_KNEE"), first, then) && meet(first, then)) {
            injections(first, then, days);
        }
        sameDay(first, then, days);
    }

    private void monthsApart(Dated first, Dated then) {
        if (then.day().isBefore(sixMonthsAfter(first.day()))) {
            wrong("six months", first, then);
        }
    }

    /** By the calendar, month by month: the same day of the month, or the last day of a month that has none such. */
    private static LocalDate sixMonthsAfter(LocalDate day) {
        LocalDate month = day.withDayOfMonth(1).plus(Period.ofMonths(6));
        return month.withDayOfMonth(Math.min(day.getDayOfMonth(), month.lengthOfMonth()));
    }

    private void injections(Dated first, Dated then, long days) {
        if (first.course() == then.course() && days < 7) {
            wrong("two injections of a course", first, then);
        }
        if (first.course() != then.course()) {
            monthsApart(first, then);
        }
    }

    private void sameDay(Dated first, Dated then, long days) {
        if (days > 0) {
            return;
        }
        boolean spinal = isSpinal(first) && isSpinal(then);
        boolean epiduralAndOther = EPIDURALS.contains(first.procedure()) != EPIDURALS.contains(then.procedure());
        if (spinal && (!sameRegion(first, then) || epiduralAndOther)) {
            wrong("two of the spine on one day", first, then);
        }
        if (both(Set.of("SGB"), first, then) && !first.side().equals(then.side())) {
            wrong("both stellate ganglia", first, then);
        }
        if (pairs("SIJ_INJ", first, then) && (isSpinal(first) || isSpinal(then))) {
            wrong("sacroiliac joint and spine on one day", first, then);
        }
    }

    private static boolean pairs(String procedure, Dated one, Dated other) {
        return one.procedure().equals(procedure) != other.procedure().equals(procedure);
    }

    private static boolean isSpinal(Dated one) {
        return BLOCKS.contains(one.procedure())
                || ABLATIONS.contains(one.procedure())
                || EPIDURALS.contains(one.procedure());
    }

    private void caps() {
        cap(Set.of("TPI"), "", 3);
        cap(Set.of("BOTOX_MIGR"), "", 5);
        cap(Set.of("SCS_TRIAL"), "", 1);
        for (String region : List.of("CERV", "LOW")) {
            cap(EPIDURALS, region, 4);
            cap(BLOCKS, region, 4);
            cap(ABLATIONS, region, 2);
        }
    }

    /** Days on which something was done or will be; twelve months begin with each of them. */
    private void cap(Set<String> procedures, String region, int most) {
        List<Dated> counted = all.stream()
                .filter(one -> procedures.contains(one.procedure()))
                .filter(one -> region.isEmpty() || region(one).equals(region))
                .toList();
        for (Dated first : counted) {
            LocalDate over = aYearAfter(first.day());
            List<Dated> within = counted.stream()
                    .filter(one -> !one.day().isBefore(first.day()) && one.day().isBefore(over))
                    .toList();
            if (within.stream().map(Dated::day).distinct().count() > most) {
                wrong("more than " + most + " in twelve months", within.toArray(Dated[]::new));
            }
        }
    }

    private static LocalDate aYearAfter(LocalDate day) {
        boolean leapDay = day.getMonthValue() == 2 && day.getDayOfMonth() == 29;
        return leapDay ? LocalDate.of(day.getYear() + 1, 3, 1) : day.withYear(day.getYear() + 1);
    }

    private static boolean both(Set<String> procedures, Dated one, Dated other) {
        return procedures.contains(one.procedure()) && procedures.contains(other.procedure());
    }

    private static String region(Dated one) {
        return CERVICAL.contains(one.procedure()) ? "CERV" : "LOW";
    }

    private static boolean sameRegion(Dated one, Dated other) {
        return region(one).equals(region(other));
    }

    private static boolean meet(Dated one, Dated other) {
        return one.side().equals(other.side())
                || one.side().equals("BILATERAL")
                || other.side().equals("BILATERAL");
    }

    private void wrong(String why, Dated... members) {
        List<UUID> open = new ArrayList<>();
        StringBuilder text = new StringBuilder(why).append(":");
        for (Dated one : members) {
            text.append(' ')
                    .append(one.procedure())
                    .append(' ')
                    .append(one.side())
                    .append(' ')
                    .append(one.day());
            if (one.open()) {
                open.add(one.id());
            }
        }
        if (!open.isEmpty()) {
            found.add(new Violation(text.toString(), Set.copyOf(open)));
        }
    }
}
