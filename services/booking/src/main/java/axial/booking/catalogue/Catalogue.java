package axial.booking.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All procedures and what they need: plain data, made once from the reference files. */
public final class Catalogue {

    private final Map<String, Procedure> procedures = new LinkedHashMap<>();
    private final Map<String, Modifier> modifiers = new LinkedHashMap<>();
    private final Map<String, List<String>> providerKinds = new LinkedHashMap<>();
    private final Ways ways;

    Catalogue(Function<String, List<Cells>> rows) {
        rows.apply("procedures").stream().map(Procedure::of).forEach(one -> procedures.put(one.code(), one));
        rows.apply("time_modifiers").stream().map(Modifier::of).forEach(one -> modifiers.put(one.code(), one));
        rows.apply("performer_kinds")
                .forEach(row -> providerKinds.put(row.text("performer"), row.list("provider_kinds")));
        ways = new Ways(
                rows.apply("room_needs").stream().map(RoomNeed::of).toList(),
                rows.apply("extra_needs").stream().map(ExtraNeed::of).toList());
    }

    /** In the order of the file. */
    public Collection<Procedure> procedures() {
        return Collections.unmodifiableCollection(procedures.values());
    }

    public Collection<Modifier> modifiers() {
        return Collections.unmodifiableCollection(modifiers.values());
    }

    public @Nullable Procedure find(String code) {
        return procedures.get(code);
    }

    /** @throws UnknownProcedure when there is none */
    public Procedure procedure(String code) {
        Procedure found = find(code);
        if (found == null) {
            throw new UnknownProcedure(code, procedures.keySet());
        }
        return found;
    }

    /** What speaks against doing a procedure like this in one session; empty: nothing. */
    public List<Objection> objections(Procedure procedure, Sitting sitting) {
        List<Objection> objections = new ArrayList<>(procedure.objections(sitting));
        List<String> fitting = modifiers.values().stream()
                .filter(modifier -> modifier.fits(procedure))
                .map(Modifier::code)
                .toList();
        for (String code : sitting.modifiers()) {
            if (!fitting.contains(code)) {
                String why = modifiers.containsKey(code) ? " does not fit " + procedure.code() : " is not known";
                objections.add(new Objection(
                        "modifiers", "names " + code + ", which" + why, "any of " + String.join(", ", fitting)));
            }
        }
        return objections;
    }

    /** The same of one that shall be done at a site. @param asked null: where it usually is */
    public List<Objection> objections(Procedure procedure, Sitting sitting, @Nullable SiteOfService asked) {
        List<Objection> objections = objections(procedure, sitting);
        Objection site = asked == null ? null : procedure.objection(asked);
        if (site != null) {
            objections.add(site);
        }
        return objections;
    }

    /** What a procedure needs when done like this where it usually is. Call it only when there are no objections. */
    public Needs needs(Procedure procedure, Sitting sitting) {
        return needs(procedure, sitting, null);
    }

    /** @param asked where it shall be done; null: where it usually is */
    public Needs needs(Procedure procedure, Sitting sitting, @Nullable SiteOfService asked) {
        List<Modifier> applied = modifiers.values().stream()
                .filter(modifier -> sitting.modifiers().contains(modifier.code()))
                .toList();
        Set<String> credentials = new TreeSet<>(procedure.groups());
        credentials.add(procedure.code());
        List<String> restricted = procedure.performersUnderFluoroscopy();
        return new Needs(
                ways.of(
                        procedure,
                        sitting,
                        procedure.minutes(sitting, applied),
                        asked == null ? procedure.usualSite() : asked,
                        restricted.isEmpty() ? null : kinds(procedure, restricted)),
                performers(procedure),
                credentials);
    }

    /** Kinds of provider who may do it: only those that {@code performer_allowed} names (59 O.S. 650 is a hard gate). */
    Set<String> performers(Procedure procedure) {
        return kinds(procedure, procedure.performers());
    }

    private Set<String> kinds(Procedure procedure, List<String> performers) {
        Set<String> kinds = new TreeSet<>();
        for (String performer : performers) {
            List<String> known = providerKinds.get(performer);
            if (known == null) {
                throw new IllegalStateException("Procedure " + procedure.code() + " allows the performer " + performer
                        + ", which performer_kinds.csv does not know.");
            }
            kinds.addAll(known);
        }
        return kinds;
    }

    /** Which assumptions about rooms stand behind its ways. */
    List<String> roomEvidence(Procedure procedure) {
        return procedure.roomTypes().stream()
                .flatMap(type -> ways.rooms(procedure, type).stream())
                .map(room -> room.roomType() + ": " + room.note() + " (" + room.evidence() + ")")
                .toList();
    }
}
