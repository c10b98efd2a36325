package axial.local.sample;

import axial.local.system.Service;
import java.nio.file.Path;

/** A file of the sample with the service that imports it and the kind it is imported as. */
public record SampleFile(Service service, String kind, Path path) {}
