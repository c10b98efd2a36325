package axial.planning.solving;

import axial.planning.model.Facts;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
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

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    static String of(Facts facts, PlanOrder order) {
        Fingerprint print = new Fingerprint();
        print.add(facts);
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

    /** Of what came out. */
    static String of(List<MoveGroup> groups, PlanScore score) {
        Fingerprint print = new Fingerprint();
        print.add(groups);
        print.add(score);
        return print.hex();
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void add(@Nullable Object value) {
        if (isPlain(value)) {
            text(String.valueOf(value));
        } else if (value instanceof Record fact) {
            addRecord(fact);
        } else if (value instanceof List<?> list) {
            addAll(list, "[");
        } else if (value instanceof Set<?> set) {
            addAll(set.stream().map(String::valueOf).sorted().toList(), "{");
        } else if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, number) -> sorted.put(String.valueOf(key), String.valueOf(number)));
            text(sorted.toString());
        } else {
            text(String.valueOf(value));
        }
    }

    /** Most are; asking each whether it is a set or a map takes longer than all the rest. */
    private static boolean isPlain(@Nullable Object value) {
        return value == null
                || value instanceof String
                || value instanceof Integer
                || value instanceof Instant
                || value instanceof LocalDate
                || value instanceof Boolean
                || value instanceof Enum<?>;
    }

    private void addAll(Collection<?> values, String mark) {
        text(mark + values.size());
        values.forEach(this::add);
    }

    private void addRecord(Record fact) {
        for (Method accessor : ACCESSORS.get(fact.getClass())) {
            try {
                add(accessor.invoke(fact));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(accessor + " is public.", e);
            }
        }
    }

    private void text(String value) {
        digest.update(value.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
