package axial.planning.solving;

/** Told on the solving thread whenever a better plan is found; must return quickly. */
@FunctionalInterface
public interface ProgressListener {
    void improved(Progress progress);
}
