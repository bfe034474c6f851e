package org.jinbang.web.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a form with files apart (RFC 7578), as browsers send it. What does not read as a part is left out: the form then
 * lacks it and says so.
 */
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=(?:\"([^\"]{1,70})\"|([^;\\s]{1,70}))");
    private static final Pattern NAME = Pattern.compile("[;\\s]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("[;\\s]filename=\"([^\"]*)\"");
    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};
    private static final int MOST_PARTS = 200;

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final List<Body.Upload> files = new ArrayList<>();

    private Multipart() {}

    static Body read(String contentType, byte[] bytes, boolean cut) {
        Multipart form = new Multipart();
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (boundary.find()) {
            String mark = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
            form.parts(bytes, ("--" + mark).getBytes(StandardCharsets.ISO_8859_1));
        }
        return new Body(form.fields, form.files, cut);
    }

    private void parts(byte[] bytes, byte[] mark) {
        byte[] nextMark = new byte[mark.length + 2];
        nextMark[0] = '\r';
        nextMark[1] = '\n';
        System.arraycopy(mark, 0, nextMark, 2, mark.length);
        int at = find(bytes, mark, 0);
        for (int part = 0; at >= 0 && part < MOST_PARTS; part++) {
            int begin = at + mark.length + 2;
            int end = find(bytes, nextMark, begin);
            if (end < 0) {
                return;
            }
            part(bytes, begin, end);
            at = end + 2;
        }
    }

    private void part(byte[] bytes, int begin, int end) {
        int head = find(bytes, END_OF_HEAD, begin);
        if (head < 0 || head + END_OF_HEAD.length > end) {
            return;
        }
        String headers = new String(bytes, begin, head - begin, StandardCharsets.UTF_8);
        byte[] content = Arrays.copyOfRange(bytes, head + END_OF_HEAD.length, end);
        Matcher name = NAME.matcher(headers);
        if (!name.find()) {
            return;
        }
        Matcher file = FILE_NAME.matcher(headers);
        if (!file.find()) {
            fields.computeIfAbsent(unescape(name.group(1)), key -> new ArrayList<>())
                    .add(new String(content, StandardCharsets.UTF_8));
        } else if (!file.group(1).isEmpty() || content.length > 0) {
            // Where no file was chosen, browsers send an empty name and no content.
            files.add(new Body.Upload(unescape(name.group(1)), unescape(file.group(1)), content));
        }
    }

    /** Browsers write quotes and ends of lines in names like this. */
    private static String unescape(String name) {
        return name.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    }

    private static int find(byte[] bytes, byte[] wanted, int from) {
        for (int i = Math.max(0, from); i <= bytes.length - wanted.length; i++) {
            if (bytes[i] == wanted[0] && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }
}
