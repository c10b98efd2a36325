package axial.booking.catalogue;

/**
 * Why a procedure can't be done in the way asked for.
 *
 * @param field the field to change: levels, side or modifiers
 * @param wrong what is wrong, as the rest of a sentence that begins with the field
 * @param wouldWork what would be accepted
 */
public record Objection(String field, String wrong, String wouldWork) {}
