package org.jinbang.web.internal.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MultipartTest {
    private static final String TYPE = "multipart/form-data; boundary=----mark";

    private static Body read(String type, String form) {
        return Multipart.read(type, form.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), false);
    }

    @Test
    void takesFieldsAndFilesApart() {
        Body body = read(TYPE, """
                ------mark
                Content-Disposition: form-data; name="statement"

                第一行
                second line
                ------mark
                Content-Disposition: form-data; name="proofs"; filename="证明 %22a%22.txt"
                Content-Type: text/plain

                hello
                ------mark
                Content-Disposition: form-data; name="proofs"; filename=""
                Content-Type: application/octet-stream


                ------mark--
                """);
        assertEquals(List.of("第一行\r\nsecond line"), body.fields().get("statement"));
        assertEquals(1, body.files().size(), "a file that was not chosen is none");
        Body.Upload file = body.files().get(0);
        assertEquals("proofs", file.field());
        assertEquals("证明 \"a\".txt", file.name());
        assertArrayEquals("hello".getBytes(StandardCharsets.UTF_8), file.content());
    }

    @Test
    void filesArriveByteForByte() {
        byte[] content = new byte[5000];
        new Random(7).nextBytes(content);
        // something that looks like an end of line and the beginning of a mark
        System.arraycopy("\r\n------mar".getBytes(StandardCharsets.US_ASCII), 0, content, 100, 11);
        byte[] head = "------mark\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x.bin\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        byte[] tail = "\r\n------mark--\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(head, head.length + content.length + tail.length);
        System.arraycopy(content, 0, whole, head.length, content.length);
        System.arraycopy(tail, 0, whole, head.length + content.length, tail.length);
        assertArrayEquals(
                content, Multipart.read(TYPE, whole, false).files().get(0).content());
    }

    @Test
    void whatIsNoPartIsLeftOut() {
        for (String wrong :
                List.of("", "------mark", "------mark--", "no mark at all", "------mark\n\n\n------mark--")) {
            Body body = read(TYPE, wrong);
            assertTrue(body.fields().isEmpty() && body.files().isEmpty(), wrong);
        }
        assertTrue(read("multipart/form-data", "------mark\n").fields().isEmpty(), "no boundary named");
        Body cut = read(TYPE, """
                ------mark
                Content-Disposition: form-data; name="whole"

                yes
                ------mark
                Content-Disposition: form-data; name="broken"

                ye""");
        assertEquals(List.of("whole"), List.copyOf(cut.fields().keySet()));
    }
}
