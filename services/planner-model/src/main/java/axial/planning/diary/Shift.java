package axial.planning.diary;

import axial.planning.model.SessionKind;

/** A provider at the clinic on a day: a procedure counts to the shift in which it begins, {@code [start, end)}. */
record Shift(Timeline provider, SessionKind kind, int start, int end) {}
