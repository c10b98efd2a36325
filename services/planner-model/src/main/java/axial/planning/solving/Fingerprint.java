package axial.planning.solving;

import axial.planning.model.Facts;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A hash over everything that decides a plan, the same on every machine: sets and maps are sorted first. */
final class Fingerprint {

    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> record) {
            return Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private final MessageDigest digest;
    private final DataOutputStream out;

    private Fingerprint(MessageDigest digest) {
        this.digest = digest;
        out = new DataOutputStream(
                new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest)));
    }

    private static Fingerprint empty() {
        try {
            return new Fingerprint(MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    /** The beginning of one: facts come before the order. */
    static Fingerprint of(Facts facts) {
        Fingerprint print = empty();
        print.add(facts);
        return print;
    }

    /** Of the facts and the order; may be asked for again, with another order. */
    String with(PlanOrder order) {
        Fingerprint print = copy();
        print.add(order.kind());
        print.add(order.now());
        print.add(order.clinics());
        print.add(order.from());
        print.add(order.to());
        print.add(order.requestIds());
        print.add(order.frozenDays());
        print.add(order.limits());
        print.add(order.aim());
        print.add(order.weights().asMap());
        return print.hex();
    }

    private Fingerprint copy() {
        try {
            return new Fingerprint((MessageDigest) digested().clone());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The SHA-256 of every JDK can be copied.", e);
        }
    }

    /** Of what came out. */
    static String of(List<MoveGroup> groups, PlanScore score) {
        Fingerprint print = empty();
        print.add(groups);
        print.add(score);
        return print.hex();
    }

    private String hex() {
        return HexFormat.of().formatHex(digested().digest());
    }

    private MessageDigest digested() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digest;
    }

    private void add(@Nullable Object value) {
        try {
            write(value);
        } catch (IOException e) {
            throw new UncheckedIOException("A digest takes whatever it is given.", e);
        }
    }

    /** Moments, days and numbers as such: their texts take longer than all the rest. */
    private void write(@Nullable Object value) throws IOException {
        if (value instanceof String text) {
            write(text);
        } else if (value instanceof Instant moment) {
            out.writeLong(moment.getEpochSecond());
            out.writeInt(moment.getNano());
        } else if (value instanceof LocalDate day) {
            out.writeLong(day.toEpochDay());
        } else if (value instanceof Integer || value instanceof Long) {
            out.writeLong(((Number) value).longValue());
        } else if (value instanceof Record fact) {
            writeFields(fact);
        } else if (value instanceof List<?> list) {
            writeAll('[', list);
        } else if (value instanceof Set<?> set) {
            writeAll('{', new TreeSet<>(set));
        } else if (value instanceof Map<?, ?> map) {
            Map<?, ?> sorted = new TreeMap<>(map);
            writeAll('(', sorted.keySet());
            writeAll(')', sorted.values());
        } else {
            write(String.valueOf(value));
        }
    }

    private void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private void writeAll(char mark, Collection<?> values) throws IOException {
        out.writeChar(mark);
        out.writeInt(values.size());
        for (Object value : values) {
            write(value);
        }
    }

    private void writeFields(Record fact) throws IOException {
        for (Method accessor : ACCESSORS.get(fact.getClass())) {
            try {
                write(accessor.invoke(fact));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(accessor + " is public.", e);
            }
        }
    }
}
