package org.jinbang.rest.internal.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jinbang.documents.Text;
import org.jinbang.scheme.Measure;
import org.jinbang.scheme.Stage;

/** Marks and scores in print. */
final class Marks {
    private static final double TENTHS = 10.0;

    private Marks() {}

    /** Thousandths as of a hundred, as the desk shows them. */
    static Text score(int thousandths) {
        return Text.same(String.format(Locale.ROOT, "%.1f", thousandths / TENTHS));
    }

    /** Thousandths that are an average. */
    static Text score(BigDecimal thousandths) {
        return score(thousandths.setScale(0, RoundingMode.HALF_UP).intValueExact());
    }

    /** What each measure got, in the order of the stage. */
    static Text each(Stage stage, Map<String, ?> marks) {
        List<Measure> marked = stage.measures().stream()
                .filter(measure -> marks.containsKey(measure.id()))
                .toList();
        return Text.of(
                marked.stream()
                        .map(measure -> measure.title().zh() + " " + marks.get(measure.id()))
                        .collect(Collectors.joining("；")),
                marked.stream()
                        .map(measure -> measure.title().en() + " " + marks.get(measure.id()))
                        .collect(Collectors.joining("; ")));
    }
}
