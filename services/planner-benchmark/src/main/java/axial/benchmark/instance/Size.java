package axial.benchmark.instance;

/**
 * How much there is to plan: {@code D} is one day, {@code W} a working week, {@code F} two, followed by the number of requests. Only F1900 asks
 * for more than the fluoroscopy rooms have.
 */
public enum Size {
    D60(60, 1),
    D120(120, 1),
    W300(300, 5),
    W600(600, 5),
    F1500(1500, 10),
    F1900(1900, 10);

    private final int requests;
    private final int days;

    Size(int requests, int days) {
        this.requests = requests;
        this.days = days;
    }

    public int requests() {
        return requests;
    }

    /** Working days. */
    public int days() {
        return days;
    }
}
