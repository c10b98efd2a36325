package axial.edge.importing;

import axial.edge.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * A file's letters, decoded as they come. Bytes that are none in its charset are never replaced: whoever imports the file would have other names
 * than it says. Then reading fails with a {@link Problem} that names the line.
 */
final class StrictText extends Reader {

    private static final int SIZE = 8192;

    private final InputStream bytes;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer coming = ByteBuffer.allocate(SIZE).flip();
    private final CharBuffer read = CharBuffer.allocate(SIZE).flip();
    private long line = 1;
    private boolean ended;
    private boolean broken;

    StrictText(InputStream bytes, Charset charset) {
        this.bytes = bytes;
        this.charset = charset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** @throws Problem 400 at the first byte that is no letter */
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!read.hasRemaining()) {
            if (broken) {
                throw notOfCharset();
            }
            if (ended) {
                return -1;
            }
            decodeMore();
        }
        int count = Math.min(length, read.remaining());
        read.get(target, offset, count);
        for (int i = offset; i < offset + count; i++) {
            line += target[i] == '\n' ? 1 : 0;
        }
        return count;
    }

    private void decodeMore() throws IOException {
        coming.compact();
        int count = bytes.read(coming.array(), coming.position(), coming.remaining());
        if (count > 0) {
            coming.position(coming.position() + count);
        }
        coming.flip();
        read.clear();
        CoderResult result = decoder.decode(coming, read, count < 0);
        broken = result.isError();
        ended = count < 0 && result.isUnderflow();
        read.flip();
    }

    private Problem notOfCharset() {
        return Problem.invalid(
                        "body",
                        "The file is not " + charset.name() + ": line " + line
                                + " has a byte that is no letter in it. Save it as \"CSV UTF-8\", or name its charset in Content-Type.")
                .with("row", line);
    }

    /** The bytes stay open: closing them would wait for what a caller who has been refused still sends. */
    @Override
    public void close() {}
}
