package axial.benchmark.pooled;

import axial.planning.model.After;
import axial.planning.model.Request;
import axial.planning.rules.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The score of a plan of chosen options, kept up to date choice by choice. Hard counts minutes and days that are wrong. */
public final class Tally {

    private final Pooled pooled;
    private final @Nullable Chosen[] chosen;
    private final Occupancy occupancy;
    private final PatientDays patientDays;
    private final Map<String, List<Chosen>> providerDays = new HashMap<>();
    private final Map<String, Integer> roomMinutes = new HashMap<>();
    private final Map<String, Integer> openMinutes = new HashMap<>();
    private final List<List<Link>> links = new ArrayList<>();
    private long hard;
    private long medium;
    private long soft;

    private record Link(int before, int later, After after) {}

    public Tally(Pooled pooled) {
        this.pooled = pooled;
        chosen = new Chosen[pooled.requests().size()];
        occupancy = new Occupancy(pooled);
        patientDays = new PatientDays(pooled);
        for (int i = 0; i < chosen.length; i++) {
            links.add(new ArrayList<>());
            medium += loss(i);
        }
        for (int later = 0; later < chosen.length; later++) {
            for (After after : pooled.requests().get(later).after()) {
                int before = pooled.indexOf(after.requestId());
                if (before >= 0) {
                    Link link = new Link(before, later, after);
                    links.get(later).add(link);
                    links.get(before).add(link);
                }
            }
        }
    }

    public long hard() {
        return -hard - occupancy.excess() - patientDays.missing();
    }

    public long medium() {
        return -medium;
    }

    public long soft() {
        return -soft;
    }

    private int weight(Rule rule) {
        return pooled.instance().weights().of(rule);
    }

    private long loss(int index) {
        Request request = pooled.requests().get(index);
        return (long) request.priority().urgency() * weight(Rule.UNPLACED)
                + (request.displaced() ? weight(Rule.DISPLACED_UNPLACED) : 0);
    }

    /** Gives a request another choice, or none. */
    public void choose(int index, @Nullable Chosen choice) {
        Chosen before = chosen[index];
        hard -= linked(index);
        if (before != null) {
            around(before, -1);
            providerDay(before).remove(before);
            change(index, before, -1);
            around(before, 1);
        }
        chosen[index] = choice;
        if (choice != null) {
            around(choice, -1);
            providerDay(choice).add(choice);
            change(index, choice, 1);
            around(choice, 1);
        }
        hard += linked(index);
    }

    private void change(int index, Chosen choice, int sign) {
        medium -= sign * loss(index);
        soft += (long) sign * choice.option().price();
        occupancy.change(choice, sign);
        patientDays.change(choice, sign);
        roomMinutes.merge(
                clinicDay(choice), sign * choice.option().alternative().roomMinutes(), Integer::sum);
    }

    private static String clinicDay(Chosen choice) {
        return choice.option().shift().clinic() + choice.option().shift().day();
    }

    private List<Chosen> providerDay(Chosen choice) {
        Shift shift = choice.option().shift();
        return providerDays.computeIfAbsent(shift.provider().id() + shift.day(), key -> new ArrayList<>());
    }

    /** What depends on others of the provider's day and of the clinic's day. */
    private void around(Chosen choice, int sign) {
        List<Chosen> day = providerDay(choice);
        soft += sign * ProviderDay.idle(day, choice.option().shift().clinic()) * weight(Rule.IDLE);
        hard += sign * ProviderDay.wrong(day, pooled);
        int open = openMinutes.computeIfAbsent(
                clinicDay(choice),
                key -> pooled.openRoomMinutes(
                        choice.option().shift().clinic(),
                        choice.option().shift().day()));
        int used = roomMinutes.getOrDefault(clinicDay(choice), 0);
        soft += (long) sign * (Math.max(0, used * 10 - open * 8) / 100) * weight(Rule.CLINIC_LOAD);
    }

    private long linked(int index) {
        long wrong = 0;
        for (Link link : links.get(index)) {
            Chosen before = chosen[link.before()];
            Chosen later = chosen[link.later()];
            if (later != null && before == null) {
                wrong++;
            } else if (later != null && before != null) {
                int gap = later.option().shift().day() - before.option().shift().day();
                Integer most = link.after().maxGapDays();
                wrong += Math.max(0, link.after().minGapDays() - gap) + (most == null ? 0 : Math.max(0, gap - most));
            }
        }
        return wrong + sharingTheDay(index);
    }

    private long sharingTheDay(int index) {
        Chosen own = chosen[index];
        return own == null
                ? 0
                : pooled.apart(index).stream()
                        .map(other -> chosen[other])
                        .filter(other -> other != null
                                && other.option().shift().day()
                                        == own.option().shift().day())
                        .count();
    }
}
