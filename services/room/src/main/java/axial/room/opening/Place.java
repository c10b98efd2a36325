package axial.room.opening;

import java.util.UUID;

/** What an opening is for: a resource at its home clinic. */
record Place(UUID id, String network, String clinic, boolean inService) {}
