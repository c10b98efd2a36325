/**
 * Who and what is taken when: the live state of a network, kept in memory, from which free places are read exactly to the minute. Offers
 * read the planner's own diary; each plan run writes in one of its own.
 */
@NullMarked
package axial.planning.diary;

import org.jspecify.annotations.NullMarked;
