package axial.provider.session;

import java.util.UUID;

/** Somebody who may have sessions. */
record Rostered(UUID id, String network, boolean active) {}
