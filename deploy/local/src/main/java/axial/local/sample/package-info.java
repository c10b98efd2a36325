/**
 * Makes the sample data for the five clinics from a seed: the master data, providers, patients and two weeks of waiting requests as CSV files.
 * Sizes, hours and staff are assumptions that the group replaces by its own files; names of people are invented.
 */
@NullMarked
package axial.local.sample;

import org.jspecify.annotations.NullMarked;
