package axial.benchmark.instance;

import axial.planning.model.Facts;
import axial.planning.model.Request;
import axial.planning.rules.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes instances with nothing booked yet. */
public final class InstanceGenerator {

    private InstanceGenerator() {}

    public static Instance generate(Size size, long seed) {
        return generate(size + "-" + seed, size.requests(), size.days(), seed);
    }

    /** Any number of requests over any number of working days; ten times the usual number makes an overload. */
    public static Instance generate(String name, int requests, int days, long seed) {
        Random random = new Random(seed);
        Calendar calendar = new Calendar(days);
        Buildings buildings = new Buildings(calendar);
        Staff staff = new Staff(calendar, random);
        Demand demand = new Demand(calendar, random);
        List<Request> wanted = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            wanted.add(demand.request(i));
        }
        Facts facts = new Facts(
                "BENCH",
                buildings.clinics(),
                buildings.resources(),
                buildings.openings(),
                staff.providers(),
                staff.sessions(),
                wanted,
                List.of());
        return new Instance(name, calendar.now(), Weights.standard(), facts);
    }
}
