package axial.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceTest {

    @Test
    void a_trace_names_places_and_causes_and_quotes_no_message() {
        var inner = new IllegalArgumentException("Jane Doe");
        String trace = Trace.withoutMessages(new IllegalStateException("born 1961-04-03", inner));
        assertThat(trace)
                .contains(
                        "java.lang.IllegalStateException",
                        "caused by java.lang.IllegalArgumentException",
                        "TraceTest.java")
                .doesNotContain("Jane", "1961");
    }
}
