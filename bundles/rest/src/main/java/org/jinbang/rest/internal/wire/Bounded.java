package org.jinbang.rest.internal.wire;

import java.io.IOException;
import java.io.InputStream;
import org.jinbang.scheme.Text;

/** Reads bodies no further than they may go. */
public final class Bounded {
    private Bounded() {}

    /** All bytes of {@code in}, if they are at most {@code most}; else a problem, with the rest unread. */
    public static byte[] read(InputStream in, int most) throws IOException {
        byte[] bytes = in.readNBytes(most);
        if (bytes.length == most && in.read() >= 0) {
            throw tooLarge(most).exception();
        }
        return bytes;
    }

    /** The problem of a body larger than {@code most} bytes. */
    public static Problem tooLarge(int most) {
        int mebibytes = most / (1024 * 1024);
        return Problem.of(
                ProblemCode.TOO_LARGE,
                new Text("内容不得超过 " + mebibytes + " MiB", "The body may have at most " + mebibytes + " MiB"));
    }
}
