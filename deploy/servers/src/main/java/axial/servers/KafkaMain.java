package axial.servers;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import kafka.tools.StorageTool;

/** The forked broker: formats its storage where that was not done yet, then runs until it is told to end. */
final class KafkaMain {

    /** Kafka reads the id as 16 bytes in base64; one broker alone may always have the same. */
    private static final String CLUSTER_ID = "QXhpYWxMb2NhbEthZmthMQ";

    private KafkaMain() {}

    /** Takes the path of the broker's properties file. */
    public static void main(String[] arguments) {
        String properties = arguments[0];
        PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        int outcome = StorageTool.execute(
                new String[] {"format", "--ignore-formatted", "-t", CLUSTER_ID, "-c", properties}, silent);
        if (outcome != 0) {
            System.err.println("The storage named in " + properties + " could not be formatted.");
            System.exit(outcome);
        }
        kafka.Kafka.main(new String[] {properties});
    }
}
