package org.jinbang.internal.engine;

import java.text.Normalizer;
import java.util.Optional;
import org.jinbang.internal.decide.Refuse;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Text;

/** The name of a file as it came: it is shown and offered for saving, so it must be a name and nothing else. */
final class FileName {
    private static final int MOST = 150;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private FileName() {}

    /** The name in composed form without blanks around it. Refuses paths, and characters that are not seen. */
    static String checked(String given) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC).strip();
        complaint(name).ifPresent(complaint -> {
            throw Refuse.with(RefusalCode.FILE_REFUSED, null, complaint);
        });
        return name;
    }

    private static Optional<Text> complaint(String name) {
        int length = name.codePointCount(0, name.length());
        if (length < 1 || length > MOST) {
            return Optional.of(
                    new Text("文件名应为 1 至 {0} 个字符，现为 {1} 个", "A file name has 1 to {0} characters, this one has {1}")
                            .with(MOST, length));
        }
        if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 || name.chars().allMatch(c -> c == '.')) {
            return Optional.of(new Text(
                    "文件名不得含路径（/、\\、.、..），只写名称，例如 推荐意见.pdf",
                    "A file name is no path (no /, \\, . or ..); give the name alone, for example opinion.pdf"));
        }
        return name.codePoints()
                .filter(FileName::unseen)
                .boxed()
                .findFirst()
                .map(c -> new Text(
                                "文件名含有看不见的字符 {0}（控制字符或改变文字方向的字符），请改名后再上传",
                                "The file name holds the invisible character {0} (a control, or one that turns the direction of"
                                        + " the text); rename the file")
                        .with(String.format("U+%04X", c)));
    }

    private static boolean unseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            case Character.FORMAT -> c != ZERO_WIDTH_NON_JOINER && c != ZERO_WIDTH_JOINER;
            default -> false;
        };
    }
}
