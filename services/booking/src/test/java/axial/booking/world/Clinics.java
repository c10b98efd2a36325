package axial.booking.world;

import java.util.List;

/** The five clinics by name, for tests that need no more of them than that they are known. */
public final class Clinics {

    private static boolean known;

    private Clinics() {}

    /** Makes them known, once for all tests. */
    public static synchronized void areKnown() {
        if (!known) {
            List.of("TUL", "SSP", "MKO", "OKM", "VIN").forEach(code -> isKnown(code, "NEOK"));
            known = true;
        }
    }

    /** Makes one known, of any network. */
    public static void isKnown(String code, String network) {
        Sql.run(
                "insert into clinic (code, network, name, time_zone, drive_minutes, version)"
                        + " values (?, ?, ?, 'America/Chicago', '{}', 1) on conflict do nothing",
                code,
                network,
                "The clinic " + code);
    }
}
