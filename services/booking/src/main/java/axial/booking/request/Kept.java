package axial.booking.request;

import org.jspecify.annotations.Nullable;

/**
 * A request after a change.
 *
 * @param position how far the ledger was when others were told; null: there was nothing to tell
 */
record Kept(Folder folder, @Nullable Long position) {}
