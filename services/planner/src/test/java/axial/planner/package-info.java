/** The planner service on real servers: events go in through Kafka, questions through HTTP. */
package axial.planner;
