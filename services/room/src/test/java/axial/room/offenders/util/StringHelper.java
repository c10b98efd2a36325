package axial.room.offenders.util;

class StringHelper {}
