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
        return dual(relaxation.placeRow(request));
    }

    @Override
    public double pool(int pool, int day, int minute) {
        return -dual(relaxation.poolRow(pool, day, minute));
    }

    @Override
    public double recovery(String clinic, boolean chairsToo, int day, int minute) {
        return -dual(relaxation.recoveryRow(clinic, chairsToo, day, minute));
    }

    @Override
    public double early(int request, After after, int day) {
        return -dual(relaxation.earlyRow(request, after, day));
    }

    @Override
    public double late(int request, After after, int day) {
        return -dual(relaxation.lateRow(request, after, day));
    }

    @Override
    public double procedure(String provider, int day) {
        return -dual(relaxation.proceduresRow(provider, day));
    }

    @Override
    public double procedureMinute(String provider, int day) {
        return -dual(relaxation.minutesRow(provider, day));
    }

    @Override
    public double roomMinute(String clinic, int day) {
        return -dual(relaxation.loadRow(clinic, day)) / Relaxation.LOAD_UNIT;
    }

    private double dual(int row) {
        return row < 0 ? 0 : duals[row];
    }
}
