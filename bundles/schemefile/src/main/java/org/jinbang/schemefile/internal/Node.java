package org.jinbang.schemefile.internal;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jinbang.scheme.Text;

/** A YAML value with its place; {@link #size()} counts it with everything inside, aliases expanded. */
sealed interface Node {
    Place place();

    int size();

    /** How many levels lie below it. */
    int height();

    /** What it is, for people. */
    Text sort();

    /** A scalar; {@code plain} is whether it stands without quotes. */
    record Scalar(Place place, String text, boolean plain) implements Node {
        private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d*)");
        private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][-+]?\\d+)?");

        @Override
        public int size() {
            return 1;
        }

        @Override
        public int height() {
            return 0;
        }

        boolean isNull() {
            return plain && (text.isEmpty() || text.equals("null") || text.equals("~"));
        }

        boolean isYesNo() {
            return plain && (text.equals("true") || text.equals("false"));
        }

        boolean isWhole() {
            return plain && WHOLE.matcher(text).matches();
        }

        boolean isNumber() {
            return plain && DECIMAL.matcher(text).matches();
        }

        boolean isText() {
            return !isNull() && !isYesNo() && !isNumber();
        }

        @Override
        public Text sort() {
            if (isNull()) {
                return new Text("空值", "nothing");
            }
            String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
            return isText() ? new Text("“" + shown + "”", "“" + shown + "”") : new Text(shown, shown);
        }
    }

    /** A sequence. */
    record Items(Place place, List<Node> items, int size, int height) implements Node {
        @Override
        public Text sort() {
            return new Text("列表", "a list");
        }
    }

    /** A mapping, in the order of the file. */
    record Mapping(Place place, Map<String, Entry> entries, int size, int height) implements Node {
        @Override
        public Text sort() {
            return new Text("“键: 值”映射", "a mapping");
        }
    }

    /** A member of a mapping, with the place of its key. */
    record Entry(Place key, Node value) {}
}
