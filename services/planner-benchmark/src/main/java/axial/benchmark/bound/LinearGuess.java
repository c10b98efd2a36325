package axial.benchmark.bound;

import axial.benchmark.bound.lagrangian.Guess;
import axial.planning.model.After;

/** The duals of the linear relaxation, which are for half-days, at every moment of the half-day. */
final class LinearGuess implements Guess {

    private final Relaxation relaxation;
    private final double[] duals;

    /** @param duals by row of the relaxation, 0 or less but for requests */
    LinearGuess(Relaxation relaxation, double[] duals) {
        this.relaxation = relaxation;
        this.duals = duals;
    }

    @Override
    public double once(int request) {
        return dual(RowNames.place(request));
    }

    @Override
    public double pool(int pool, int day, int minute) {
        int span = relaxation.spans.startOf(pool, minute);
        return -dual(span < 0 ? RowNames.device(pool, day) : RowNames.room(pool, span));
    }

    @Override
    public double recovery(String clinic, boolean chairsToo, int day, int minute) {
        return -dual(RowNames.recovery(clinic, chairsToo, day, Math.floorMod(minute, Relaxation.GRID)));
    }

    @Override
    public double early(int request, After after, int day) {
        return -dual(RowNames.early(request, after, day));
    }

    @Override
    public double late(int request, After after, int day) {
        return -dual(RowNames.late(request, after, day));
    }

    @Override
    public double procedure(String provider, int day) {
        return -dual(RowNames.procedures(provider, day));
    }

    @Override
    public double procedureMinute(String provider, int day) {
        return -dual(RowNames.minutes(provider, day));
    }

    @Override
    public double roomMinute(String clinic, int day) {
        return -dual(RowNames.load(clinic, day)) / Relaxation.LOAD_UNIT;
    }

    private double dual(String name) {
        int row = relaxation.rows.find(name);
        return row < 0 ? 0 : duals[row];
    }
}
