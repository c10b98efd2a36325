package axial.room.clinic;

/** The drive between two clinics by road, the same in both directions. */
record DriveTime(String from, String to, int minutes) {}
