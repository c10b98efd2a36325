package axial.provider.offenders.util;

class StringHelper {}
