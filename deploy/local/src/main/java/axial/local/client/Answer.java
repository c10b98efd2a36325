package axial.local.client;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param version from the ETag; empty where there is none
 * @param location from the Location header; empty where there is none
 */
public record Answer(int status, JsonNode body, String version, String location) {}
