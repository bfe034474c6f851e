package org.jinbang.rest.internal.metrics;

import java.util.Locale;

/** The text form in which Prometheus reads metrics, version 0.0.4. */
final class Exposition {
    private final StringBuilder text = new StringBuilder();
    private String name = "";

    /** Begins a metric of which lines follow. */
    Exposition metric(String metric, String type, String help) {
        name = "jinbang_" + metric;
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        return this;
    }

    /** A metric of one line. */
    Exposition one(String metric, String type, String help, double value) {
        return metric(metric, type, help).value(value);
    }

    /** A line; labels are pairs of name and value. */
    Exposition value(double value, String... labels) {
        return value("", value, labels);
    }

    /** A line of which the name goes on, as those of a histogram. */
    Exposition value(String ending, double value, String... labels) {
        text.append(name).append(ending);
        for (int i = 0; i < labels.length; i += 2) {
            text.append(i == 0 ? '{' : ',')
                    .append(labels[i])
                    .append("=\"")
                    .append(escaped(labels[i + 1]))
                    .append('"');
        }
        text.append(labels.length == 0 ? " " : "} ").append(number(value)).append('\n');
        return this;
    }

    private static String escaped(String label) {
        return label.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"");
    }

    static String number(double value) {
        if (value == Double.POSITIVE_INFINITY) {
            return "+Inf";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%s", value);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
