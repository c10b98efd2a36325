package axial.benchmark.instance;

import axial.planning.model.Credential;
import axial.planning.model.Provider;
import axial.planning.model.Session;
import axial.planning.model.SessionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** 24 providers, some with credentials that run out or daily limits, in morning and afternoon sessions; every fourth day they travel at noon. */
final class Staff {

    private static final List<String> PHYSICIAN_CODES = List.of("FLUORO", "RFA", "US", "INJECTION");
    private static final List<String> OTHER_CODES = List.of("US", "INJECTION");

    /** More at the clinics with more rooms; the first twelve are the interventional physicians. */
    private static final int[] HOMES = {0, 0, 0, 0, 1, 2, 2, 2, 3, 3, 4, 4, 0, 0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0};

    private final Calendar calendar;
    private final Random random;
    private final List<Provider> providers = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();

    Staff(Calendar calendar, Random random) {
        this.calendar = calendar;
        this.random = random;
        for (int i = 0; i < HOMES.length; i++) {
            String id = "provider-%02d".formatted(i + 1);
            providers.add(provider(id, i));
            for (int day = 0; day < calendar.days(); day++) {
                sessions(id, HOMES[i], day);
            }
        }
    }

    List<Provider> providers() {
        return providers;
    }

    List<Session> sessions() {
        return sessions;
    }

    private Provider provider(String id, int number) {
        String kind = number < 12 ? "IPM_PHYSICIAN" : number < 16 ? "PHYSICIAN" : number < 21 ? "NP" : "PA";
        List<Credential> credentials = new ArrayList<>();
        for (String code : number < 12 ? PHYSICIAN_CODES : OTHER_CODES) {
            boolean expires = random.nextInt(16) == 0;
            credentials.add(new Credential(
                    code,
                    null,
                    calendar.day(0).minusYears(1),
                    expires ? calendar.day(random.nextInt(calendar.days())) : null));
        }
        Integer procedures = random.nextInt(5) == 0 ? Integer.valueOf(12 + random.nextInt(6)) : null;
        Integer minutes = random.nextInt(6) == 0 ? Integer.valueOf(240 + 10 * random.nextInt(6)) : null;
        return new Provider(id, kind, true, credentials, procedures, minutes);
    }

    private void sessions(String provider, int home, int day) {
        int afternoon = random.nextInt(4) == 0 ? random.nextInt(Buildings.CLINICS.size()) : home;
        session(provider, home, day, 8, 12);
        session(provider, afternoon, day, 13, 17);
    }

    private void session(String provider, int clinic, int day, int from, int to) {
        sessions.add(new Session(
                "%s-%02d-%02d".formatted(provider, day, from),
                provider,
                Buildings.CLINICS.get(clinic),
                calendar.at(day, from, 0),
                calendar.at(day, to, 0),
                random.nextInt(10) == 0 ? SessionKind.VISITS : SessionKind.PROCEDURES));
    }
}
