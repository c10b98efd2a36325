package axial.edge.importing;

import jakarta.validation.constraints.Size;

/** What the trial import makes of a row. */
record Bay(@Size(max = 20) String code, String clinic, int chairs) {}
