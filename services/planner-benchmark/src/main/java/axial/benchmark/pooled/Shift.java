package axial.benchmark.pooled;

import axial.planning.model.Provider;
import axial.planning.model.SessionKind;

/**
 * A session in minutes since 1970.
 *
 * @param day of the clinic's calendar, in days since 1970
 */
public record Shift(int index, Provider provider, String clinic, int day, int start, int end, SessionKind kind) {}
