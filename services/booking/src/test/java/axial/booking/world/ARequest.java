package axial.booking.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A request that waits; unless told otherwise a patient of its own, a fluoroscopy room, 7 + 13 + 5 minutes and 15 in a chair. */
public final class ARequest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final World world;
    private final List<Map<String, Object>> alternatives = new ArrayList<>();
    private final List<Map<String, Object>> after = new ArrayList<>();
    private final List<Map<String, Object>> softGaps = new ArrayList<>();
    private final Map<String, Object> wish = new HashMap<>();
    private UUID patient = UUID.randomUUID();
    private String earliest = "2026-01-01";
    private String latest;
    private final Map<String, Integer> drives = new HashMap<>();

    ARequest(World world) {
        this.world = world;
        wish.putAll(Map.of(
                "procedure", "MBB_TL",
                "priority", "ROUTINE",
                "sitting", sitting(1, "LEFT"),
                "unavailable", List.of(),
                "after", List.of()));
        drives.put(world.clinic, 20);
    }

    public ARequest way(List<String> capabilities, List<String> devices, int[] minutes, String recovery) {
        alternatives.add(Map.of(
                "room_capabilities",
                capabilities,
                "devices",
                devices,
                "setup_minutes",
                minutes[0],
                "procedure_minutes",
                minutes[1],
                "turnover_minutes",
                minutes[2],
                "recovery_minutes",
                minutes[3],
                "recovery",
                recovery,
                "rank",
                alternatives.size(),
                "scarce",
                false));
        return this;
    }

    public ARequest of(UUID samePatient) {
        patient = samePatient;
        return this;
    }

    public ARequest window(String first, String last) {
        earliest = first;
        latest = last;
        return this;
    }

    public ARequest after(UUID request, int least, Integer most) {
        Map<String, Object> link = new HashMap<>(Map.of("request_id", request, "min_gap_days", least));
        link.put("max_gap_days", most);
        after.add(link);
        // of a procedure that no rule is about: what is entered alone counts
        return wish("procedure", "CONSULT_NEW").wish("after", after);
    }

    /** Days that should lie between it and another request of the patient. */
    public ARequest shouldFollow(UUID request, String rule, int least) {
        softGaps.add(Map.of("rule_id", rule, "request_id", request, "min_gap_days", least, "cost_per_day", 60));
        return this;
    }

    /** Days that should lie between it and something that was done. */
    public ARequest shouldFollow(LocalDate done, String rule, int least, int most) {
        softGaps.add(Map.of(
                "rule_id",
                rule,
                "done_on",
                done.toString(),
                "min_gap_days",
                least,
                "max_gap_days",
                most,
                "cost_per_day",
                10));
        return this;
    }

    public ARequest wish(String what, Object value) {
        wish.put(what, value);
        return this;
    }

    public ARequest sided(int levels, String side) {
        return wish("sitting", sitting(levels, side));
    }

    private static Map<String, Object> sitting(int levels, String side) {
        return Map.of("levels", levels, "side", side, "modifiers", List.of());
    }

    public ARequest drive(int minutes) {
        return drive(world, minutes);
    }

    /** The drive to another clinic is known as well. */
    public ARequest drive(World other, int minutes) {
        drives.put(other.clinic, minutes);
        return this;
    }

    /** Nobody knows how far it is to the clinic. */
    public ARequest stranger() {
        drives.remove(world.clinic);
        return this;
    }

    public UUID patient() {
        return patient;
    }

    /** @return the request's id */
    public UUID waits() {
        if (alternatives.isEmpty()) {
            way(List.of("FIXED_C_ARM"), List.of(), new int[] {7, 13, 5, 15}, "CHAIR");
        }
        UUID id = UUID.randomUUID();
        String known = json(drives);
        Sql.run(
                "insert into patient (patient_id, patient_key, external_id, family_name, given_name, birth_date, town, network, drive_minutes, version)"
                        + " values (?, ?, ?, 'Sorrel', 'Quincy', date '1958-03-02', 'Tulsa', 'NEOK', cast(? as jsonb), 1) on conflict do nothing",
                patient,
                UUID.nameUUIDFromBytes(patient.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "P-" + patient,
                known);
        Sql.run(
                "insert into request (request_id, external_id, patient_id, patient_key, network, drive_minutes, state, displaced, created,"
                        + " earliest, latest, wish, needs, after, soft_gaps, findings, version)"
                        + " select ?, ?, patient_id, patient_key, 'NEOK', cast(? as jsonb), 'WAITING', false, now(), cast(? as date), cast(? as date),"
                        + " cast(? as jsonb), cast(? as jsonb), cast(? as jsonb), cast(? as jsonb), '[]', 1 from patient where patient_id = ?",
                id,
                "R-" + id,
                known,
                earliest,
                latest,
                json(wish),
                json(Map.of(
                        "alternatives", alternatives,
                        "performers", List.of("IPM_PHYSICIAN"),
                        "credentials", List.of("MBB_TL", "MBB_ALL"))),
                json(after),
                json(softGaps),
                patient);
        return id;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
