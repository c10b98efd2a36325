package axial.local.sample;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An invented provider of the sample.
 *
 * @param kind as the services name it
 * @param credentials procedure or group codes
 * @param places where the provider works on which days
 */
record SampleProvider(
        String code, String name, String kind, List<String> credentials, Map<String, Set<DayOfWeek>> places) {

    private static final List<String> INTERVENTIONIST = List.of(
            "VISIT",
            "MBB_ALL",
            "FACET_INJ_ALL",
            "ESI_ALL",
            "SIJ_INJ",
            "RFA_ALL",
            "SYMP_ALL",
            "PNB_ALL",
            "JOINT_ALL",
            "SOFT_ALL",
            "SERIES_ALL",
            "SCS_LEAD_REMOVE",
            "PNS_LEAD_REMOVE");
    private static final List<String> IMPLANTER = List.of("IMPLANT_ALL", "NEUROMOD_ALL", "IT_ALL", "PVA_ALL");
    private static final List<String> PHYSICIAN =
            List.of("VISIT", "PNB_ALL", "JOINT_ALL", "SOFT_ALL", "SERIES_ALL", "SCS_LEAD_REMOVE", "PNS_LEAD_REMOVE");
    private static final List<String> PRACTITIONER = List.of("VISIT", "JOINT_ALL", "SOFT_ALL", "SERIES_ALL");
    private static final List<String> THERAPIST = List.of("IR_THERAPY");

    /** Twenty-four people, placed so that every fluoroscopy room has a physician on each of its days. */
    static List<SampleProvider> all() {
        return List.of(
                implanter("IPM01", "Dr. Adair", "TUL:MON,TUE,WED,THU,FRI"),
                implanter("IPM02", "Dr. Boone", "TUL:MON,TUE,WED,THU,FRI"),
                interventionist("IPM03", "Dr. Calloway", "MKO:MON,WED,FRI;SSP:TUE,THU"),
                interventionist("IPM04", "Dr. Dunlap", "OKM:WED;VIN:THU;TUL:MON,TUE"),
                implanter("IPM05", "Dr. Espinoza", "TUL:MON,TUE,WED,THU"),
                interventionist("IPM06", "Dr. Fairchild", "SSP:MON,TUE;MKO:WED,FRI;TUL:THU"),
                interventionist("IPM07", "Dr. Garrison", "MKO:MON,TUE;OKM:WED,THU;TUL:FRI"),
                interventionist("IPM08", "Dr. Harjo", "VIN:MON,THU;TUL:WED,FRI"),
                person("MD01", "Dr. Ingram", "PHYSICIAN", PHYSICIAN, "TUL:MON,TUE,WED,THU,FRI"),
                person("MD02", "Dr. Jumper", "PHYSICIAN", PHYSICIAN, "MKO:MON,TUE,THU,FRI;OKM:WED"),
                person("MD03", "Dr. Kessler", "PHYSICIAN", PHYSICIAN, "SSP:MON,WED,FRI;VIN:TUE,THU"),
                person("NP01", "Lindqvist, NP", "NP", PRACTITIONER, "TUL:MON,TUE,WED,THU,FRI"),
                person("NP02", "McElroy, NP", "NP", PRACTITIONER, "TUL:MON,TUE,WED,THU,FRI"),
                person("NP03", "Nofire, NP", "NP", PRACTITIONER, "SSP:MON,TUE,WED,THU,FRI"),
                person("NP04", "Okafor, NP", "NP", PRACTITIONER, "MKO:MON,TUE,WED,THU,FRI"),
                person("NP05", "Pettit, NP", "NP", PRACTITIONER, "VIN:MON,TUE,THU;TUL:WED,FRI"),
                person("PA01", "Quinton, PA", "PA", PRACTITIONER, "TUL:MON,TUE,WED,THU,FRI"),
                person("PA02", "Rader, PA", "PA", PRACTITIONER, "MKO:MON,TUE,WED,THU,FRI"),
                person("PA03", "Sizemore, PA", "PA", PRACTITIONER, "OKM:TUE,WED,THU;TUL:MON,FRI"),
                person("PA04", "Trent, PA", "PA", PRACTITIONER, "SSP:MON,WED,FRI;TUL:TUE,THU"),
                person("RN01", "Underhill, RN", "RN", THERAPIST, "TUL:MON,TUE,WED,THU,FRI"),
                person("RN02", "Vann, RN", "RN", THERAPIST, "MKO:MON,TUE,WED,THU,FRI"),
                person("RT01", "Whitaker, RT", "TECHNOLOGIST", THERAPIST, "SSP:MON,TUE,WED,THU,FRI"),
                person("RT02", "Yates, RT", "TECHNOLOGIST", THERAPIST, "OKM:TUE,WED,THU;VIN:MON"));
    }

    private static SampleProvider implanter(String code, String name, String places) {
        List<String> both = new java.util.ArrayList<>(INTERVENTIONIST);
        both.addAll(IMPLANTER);
        return person(code, name, "IPM_PHYSICIAN", List.copyOf(both), places);
    }

    private static SampleProvider interventionist(String code, String name, String places) {
        return person(code, name, "IPM_PHYSICIAN", INTERVENTIONIST, places);
    }

    private static SampleProvider person(
            String code, String name, String kind, List<String> credentials, String places) {
        Map<String, Set<DayOfWeek>> read = new LinkedHashMap<>();
        for (String place : places.split(";", -1)) {
            EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            Arrays.stream(place.substring(place.indexOf(':') + 1).split(",", -1))
                    .map(SampleClinic::day)
                    .forEach(days::add);
            read.put(place.substring(0, place.indexOf(':')), days);
        }
        return new SampleProvider(code, name, kind, credentials, read);
    }
}
