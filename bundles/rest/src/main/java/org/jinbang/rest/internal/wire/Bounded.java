package org.jinbang.rest.internal.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jinbang.scheme.Text;

/** Reads bodies no further than they may go. */
public final class Bounded {
    private static final int WASTE_BYTES = 8192;
    private static final long DRAIN_BYTES = 32L * 1024 * 1024;
    private static final long DRAIN_NANOS = 5_000_000_000L;

    private Bounded() {}

    /** All bytes of {@code in}, if they are at most {@code most}; else a problem. */
    public static byte[] read(InputStream in, int most) throws IOException {
        byte[] bytes = in.readNBytes(most);
        if (bytes.length == most && in.read() >= 0) {
            drain(in);
            throw tooLarge(most).exception();
        }
        return bytes;
    }

    /**
     * {@code body} for a reader that closes what it reads, perhaps before the body's end as readers of zip files do: what
     * it leaves can still be drained.
     */
    public static InputStream keptOpen(InputStream body) {
        return new FilterInputStream(body) {
            @Override
            public void close() {
                // Whoever answers the request drains it.
            }
        };
    }

    /**
     * Reads the rest of a body of which no more is needed, within bounds, and throws it away: a client that still sends
     * would otherwise see a broken connection instead of the answer, or with its next request.
     */
    public static void drain(InputStream in) {
        byte[] waste = new byte[WASTE_BYTES];
        long until = System.nanoTime() + DRAIN_NANOS;
        try {
            for (long left = DRAIN_BYTES; left > 0 && System.nanoTime() < until; ) {
                int read = in.read(waste);
                if (read < 0) {
                    return;
                }
                left -= read;
            }
        } catch (IOException e) {
            // Nobody sends any more: then there is nothing to throw away.
        }
    }

    /** The problem of a body larger than {@code most} bytes. */
    public static Problem tooLarge(int most) {
        int mebibytes = most / (1024 * 1024);
        return Problem.of(
                ProblemCode.TOO_LARGE,
                new Text("内容不得超过 " + mebibytes + " MiB", "The body may have at most " + mebibytes + " MiB"));
    }
}
