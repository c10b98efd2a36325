package axial.planning.diary;

import axial.planning.model.SessionKind;

/** An opening or a session in minutes; the kind matters for sessions alone. */
record OpenSpan(ClinicBook clinic, int start, int end, SessionKind kind) {}
