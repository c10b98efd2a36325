package axial.planning.diary;

import static org.assertj.core.api.Assertions.assertThat;

import axial.planning.model.Clinic;
import axial.planning.model.Opening;
import axial.planning.model.Provider;
import axial.planning.model.Session;
import axial.planning.model.SessionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Free starts, to the minute, on ordinary days and on those that are an hour shorter or longer. */
class TimelineTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private static List<String> starts(ZoneId zone, LocalDate day, String from, String to, int offset, int length) {
        Diary diary = new Diary("X");
        diary.put(new Clinic("TUL", zone, Map.of()));
        diary.put(new Provider("ann", "RN", true, List.of(), null, null));
        Instant start = day.atTime(java.time.LocalTime.parse(from)).atZone(zone).toInstant();
        Instant end = day.atTime(java.time.LocalTime.parse(to)).atZone(zone).toInstant();
        diary.put(new Session("s", "ann", "TUL", start, end, SessionKind.MIXED));
        diary.put(new Opening("o", "room", "TUL", start, end));
        ClinicBook clinic = diary.clinic("TUL");
        Day today = clinic.day((int) day.toEpochDay());
        long[] mask = new long[StartMask.WORDS];
        diary.timelineOf("room").addFreeStarts(today, offset, length, mask);
        List<String> starts = new ArrayList<>();
        for (int bit = 0; bit < StartMask.WORDS * 64; bit++) {
            if ((mask[bit >> 6] >> bit & 1) != 0) {
                starts.add(Minutes.at(today.start() + bit * Minutes.GRID)
                        .atZone(zone)
                        .toLocalTime()
                        .toString());
            }
        }
        return starts;
    }

    @Test
    void a_start_is_free_when_the_last_minute_still_fits() {
        LocalDate day = LocalDate.of(2026, 12, 1);
        assertThat(starts(CHICAGO, day, "08:00", "08:45", 0, 30)).containsExactly("08:00", "08:05", "08:10", "08:15");
        assertThat(starts(CHICAGO, day, "08:00", "08:45", 0, 31)).containsExactly("08:00", "08:05", "08:10");
        assertThat(starts(CHICAGO, day, "08:00", "08:45", 7, 31)).containsExactly("07:55", "08:00", "08:05");
        assertThat(starts(CHICAGO, day, "08:02", "08:35", 0, 30)).containsExactly("08:05");
        assertThat(starts(CHICAGO, day, "08:00", "08:45", 0, 46)).isEmpty();
    }

    @Test
    void the_days_on_which_clocks_change_keep_their_local_times() {
        LocalDate shorter = LocalDate.of(2027, 3, 14);
        LocalDate longer = LocalDate.of(2026, 11, 1);
        assertThat(starts(CHICAGO, shorter, "08:00", "08:40", 0, 30)).containsExactly("08:00", "08:05", "08:10");
        assertThat(starts(CHICAGO, longer, "23:20", "23:59", 0, 30)).containsExactly("23:20", "23:25");
        assertThat(starts(CHICAGO, shorter, "01:50", "03:10", 0, 15)) // there is no 2 o'clock: 20 minutes in all
                .containsExactly("01:50", "01:55");
        assertThat(starts(CHICAGO, longer, "00:50", "01:10", 0, 15)).containsExactly("00:50", "00:55");
    }

    @Test
    void a_zone_with_an_odd_offset_has_its_own_grid() {
        ZoneId kathmandu = ZoneId.of("Asia/Kathmandu");
        assertThat(starts(kathmandu, LocalDate.of(2026, 12, 1), "08:00", "08:40", 0, 30))
                .containsExactly("08:00", "08:05", "08:10");
    }
}
