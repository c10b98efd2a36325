package axial.benchmark.bound.lagrangian;

/** The multipliers for what a provider does in a day; {@link Multipliers#NONE} where there is no limit. */
record DailyLimits(int procedures, int minutes) {}
