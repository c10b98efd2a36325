package axial.local.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How days, times and numbers are read from what people type: what is none is refused in their words. */
final class Words {

    private Words() {}

    static CommandLine readBy(CommandLine axial) {
        return axial.registerConverter(LocalDate.class, day())
                .registerConverter(LocalTime.class, time())
                .registerConverter(Integer.class, number(Integer::valueOf))
                .registerConverter(int.class, number(Integer::valueOf))
                .registerConverter(Long.class, number(Long::valueOf))
                .registerConverter(long.class, number(Long::valueOf));
    }

    private static ITypeConverter<LocalDate> day() {
        return text -> read(text, LocalDate::parse, "no day; write it as 2026-12-01");
    }

    private static ITypeConverter<LocalTime> time() {
        return text -> read(text, LocalTime::parse, "no time of day; write it as 08:30");
    }

    private static <T> ITypeConverter<T> number(Function<String, T> parsed) {
        return text -> read(text, parsed, "no whole number");
    }

    private static <T> T read(String text, Function<String, T> parsed, String what) {
        try {
            return parsed.apply(text);
        } catch (DateTimeException | NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is " + what + ".");
        }
    }
}
