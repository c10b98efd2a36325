package axial.local.system;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** PostgreSQL or Kafka. */
record ServerPart(String title, Path log, BooleanSupplier failed, Runnable again) implements Part {

    @Override
    public boolean hasFailed() {
        return failed.getAsBoolean();
    }

    @Override
    public void startAgain() {
        again.run();
    }

    @Override
    public String lastWords() {
        return LogTail.of(log);
    }
}
