package axial.edge.importing;

import axial.edge.limits.BodyProblems;
import axial.edge.problem.Problem;
import jakarta.ws.rs.core.MediaType;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was sent: its bytes and what is said of them.
 *
 * @param bytes read once
 * @param charset named in Content-Type; null: UTF-8
 * @param most so many bytes are read; a longer file is refused
 */
record Upload(InputStream bytes, @Nullable Charset charset, long most) {

    private static final int MARK = 3;

    /** @throws Problem 415 when the charset is none that is known here */
    static Upload of(InputStream bytes, MediaType type, long most) {
        String name = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return new Upload(bytes, name == null ? null : Charset.forName(name), most);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new Problem(
                    415,
                    "unknown-charset",
                    "The file's charset is not known here",
                    "Content-Type names a charset that is not known here. utf-8, for example, and windows-1252 are.");
        }
    }

    /** @throws Problem 400 for a file that is marked as UTF-16 and not said to be */
    Reader text() throws IOException {
        InputStream in = new BufferedInputStream(new Counted(bytes, most));
        in.mark(MARK);
        byte[] start = in.readNBytes(MARK);
        in.reset();
        if (charset == null && isUtf16(start)) {
            throw Problem.invalid("body", "The file is not UTF-8 but UTF-16. Save it as \"CSV UTF-8\".");
        }
        if ((charset == null || charset.equals(StandardCharsets.UTF_8)) && isMarkedUtf8(start)) {
            in.skipNBytes(MARK);
        }
        return new StrictText(in, charset == null ? StandardCharsets.UTF_8 : charset);
    }

    private static boolean isUtf16(byte[] start) {
        return start.length >= 2
                && ((start[0] == (byte) 0xFF && start[1] == (byte) 0xFE)
                        || (start[0] == (byte) 0xFE && start[1] == (byte) 0xFF));
    }

    private static boolean isMarkedUtf8(byte[] start) {
        return start.length == MARK && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
    }

    /** Fails with 413 beyond the bytes that are taken. */
    private static final class Counted extends FilterInputStream {

        private final long most;
        private long count;

        Counted(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            return add(super.read(), 1);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int some = super.read(target, offset, length);
            return add(some, some);
        }

        private int add(int answer, int more) {
            count += Math.max(0, answer < 0 ? 0 : more);
            if (count > most) {
                throw BodyProblems.tooLarge(most);
            }
            return answer;
        }
    }
}
