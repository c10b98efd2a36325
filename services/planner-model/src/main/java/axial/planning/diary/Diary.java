package axial.planning.diary;

import axial.planning.model.Appointment;
import axial.planning.model.Clinic;
import axial.planning.model.Facts;
import axial.planning.model.Opening;
import axial.planning.model.Provider;
import axial.planning.model.Request;
import axial.planning.model.Resource;
import axial.planning.model.Session;
import java.util.List;

/**
 * The live state of one network. Facts may come in any order and twice: a later one with the same id takes the place of the earlier one,
 * removing an unknown id does nothing, and claims may lie outside openings or over each other. Not thread safe: one thread (or lock) per
 * network; {@link #snapshot()} hands an immutable copy to a plan run on another thread.
 */
public final class Diary {

    private final String network;

    public Diary(String network) {
        this.network = network;
    }

    public static Diary of(Facts facts) {
        return new Diary(facts.network());
    }

    public String network() {
        return network;
    }

    public void put(Clinic clinic) {}

    public void put(Resource resource) {}

    public void put(Opening opening) {}

    public void put(Provider provider) {}

    public void put(Session session) {}

    public void put(Request request) {}

    public void put(Appointment appointment) {}

    public void removeClinic(String code) {}

    public void removeResource(String id) {}

    public void removeOpening(String id) {}

    public void removeProvider(String id) {}

    public void removeSession(String id) {}

    public void removeRequest(String id) {}

    public void removeAppointment(String id) {}

    /** An immutable copy of all facts. */
    public Facts snapshot() {
        return new Facts(network, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
