package axial.planning.solving;

/**
 * Something wrong with a fact; the fact was left out, planning went on.
 *
 * @param factId   id of the clinic, resource, opening, provider, session, request or appointment
 * @param sentence names the values and says what would work
 */
public record InputProblem(String factId, String sentence) {}
