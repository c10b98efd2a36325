package axial.planner.input;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** An input as it lies in the database. */
@Entity
@Table(name = "plan_input")
public class StoredInput {

    @Id
    @Column(name = "input_id")
    private UUID inputId;

    @Column(name = "network")
    private String network;

    @Column(name = "taken")
    private Instant taken;

    @Column(name = "content")
    private byte[] content;

    /** For Hibernate. */
    protected StoredInput() {}

    /** Facts were taken from the picture of a network. @param content from {@link StoredJson#compressed} */
    public StoredInput(UUID inputId, String network, Instant taken, byte[] content) {
        this.inputId = inputId;
        this.network = network;
        this.taken = taken;
        this.content = content;
    }

    public Instant taken() {
        return taken;
    }

    public PlanInput input() {
        return StoredJson.input(content);
    }

    /** The facts and names as they are written. */
    public Map<String, Object> asWritten() {
        return StoredJson.map(content);
    }
}
