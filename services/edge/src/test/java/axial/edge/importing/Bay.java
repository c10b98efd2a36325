package axial.edge.importing;

/** What the trial import makes of a row. */
record Bay(String code, String clinic, int chairs) {}
