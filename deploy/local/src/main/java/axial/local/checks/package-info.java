/**
 * Asks booking's database whether the ledger is right, with queries that share nothing with the code that books or plans.
 * Each query gives the offenders, so each must be empty.
 */
@NullMarked
package axial.local.checks;

import org.jspecify.annotations.NullMarked;
