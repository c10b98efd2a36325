package axial.booking.offenders.util;

class StringHelper {}
