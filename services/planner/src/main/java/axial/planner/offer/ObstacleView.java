package axial.planner.offer;

import axial.planning.offers.Obstacle;
import java.util.List;

/**
 * What stands in the way.
 *
 * @param rule           the id of the first rule that would be broken
 * @param reason         one sentence with the values named
 * @param resourceIds    rooms, devices, bays and providers it is about
 * @param appointmentIds appointments that hold them
 */
public record ObstacleView(String rule, String reason, List<String> resourceIds, List<String> appointmentIds) {

    public static ObstacleView of(Obstacle obstacle) {
        return new ObstacleView(
                obstacle.rule().name(), obstacle.sentence(), obstacle.resourceIds(), obstacle.appointmentIds());
    }
}
