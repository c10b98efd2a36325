package axial.edge.importing;

/** What became of some rows: how many were new, different, or known already. */
public record Tally(int created, int changed, int unchanged) {

    public static final Tally NONE = new Tally(0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(created + other.created, changed + other.changed, unchanged + other.unchanged);
    }
}
