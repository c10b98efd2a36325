package axial.local.bench;

import java.time.LocalDate;
import java.util.List;

/** Patients and requests by the thousand, for timing an import; the names are numbers. */
final class RequestFile {

    /** With the side on which each is done. */
    private static final List<String> PROCEDURES = List.of(
            "FU_VISIT,NONE", "TPI,NONE", "MBB_TL,LEFT", "ESI_TF_LUMB,RIGHT", "SIJ_INJ,LEFT", "GNB,RIGHT", "PENS,NONE");

    private RequestFile() {}

    static String patients(int count, String network, String run) {
        StringBuilder csv = new StringBuilder(
                "external_id,family_name,given_name,birth_date,sex,phone,town,network,drive_minutes\n");
        for (int n = 0; n < count; n++) {
            csv.append("BENCH-").append(run).append("-P").append(n);
            csv.append(",Number,N")
                    .append(n)
                    .append(",1961-04-03,,,Pryor,")
                    .append(network)
                    .append(",TUL=55|VIN=35\n");
        }
        return csv.toString();
    }

    static String requests(int count, int patients, LocalDate earliest, String run) {
        StringBuilder csv = new StringBuilder("external_id,patient,procedure,side,priority,earliest\n");
        for (int n = 0; n < count; n++) {
            csv.append("BENCH-").append(run).append("-R").append(n);
            csv.append(",BENCH-").append(run).append("-P").append(n % patients);
            csv.append(',')
                    .append(PROCEDURES.get(n % PROCEDURES.size()))
                    .append(",ROUTINE,")
                    .append(earliest)
                    .append('\n');
        }
        return csv.toString();
    }
}
