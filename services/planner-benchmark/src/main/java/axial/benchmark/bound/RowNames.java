package axial.benchmark.bound;

import axial.planning.model.After;

/** What the rows of the relaxation are called that others ask for. */
final class RowNames {

    private RowNames() {}

    static String place(int request) {
        return "place " + request;
    }

    static String room(int pool, int spanStart) {
        return "room " + pool + " " + spanStart;
    }

    static String device(int pool, int day) {
        return "device " + pool + " " + day;
    }

    static String recovery(String clinic, boolean chairsToo, int day, int mark) {
        return (chairsToo ? "recovery " : "bay ") + mark + " " + clinic + day;
    }

    static String early(int later, After after, int day) {
        return "early " + later + " " + after.requestId() + " " + day;
    }

    static String late(int later, After after, int day) {
        return "late " + later + " " + after.requestId() + " " + day;
    }

    static String procedures(String provider, int day) {
        return "procedures " + provider + " " + day;
    }

    static String minutes(String provider, int day) {
        return "minutes " + provider + " " + day;
    }

    static String load(String clinic, int day) {
        return "load " + clinic + " " + day;
    }
}
