package axial.planning.solving;

/** Two requests that may not be done on one day; the first has the lesser id. */
record Apart(String one, String other) {

    static Apart of(String a, String b) {
        return a.compareTo(b) < 0 ? new Apart(a, b) : new Apart(b, a);
    }
}
