package axial.benchmark.pooled;

/**
 * A place in time that several requests can want: a session, a pool of rooms and a start, by their indexes and in minutes since 1970. Solvers
 * compare values of different visits, so the same slot is the same value for all.
 */
public record Slot(int shift, int rooms, int start) {}
