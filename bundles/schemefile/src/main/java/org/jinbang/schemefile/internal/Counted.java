package org.jinbang.schemefile.internal;

import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.Parameter;
import org.jinbang.scheme.Text;

/**
 * A number that shapes the scheme itself: written where it stands, or taken from a parameter. It must be one number for
 * all times, since forms and editions are made once for a revision.
 *
 * @param parameter the parameter it was taken from
 */
record Counted(int value, Optional<String> parameter) {

    /** Reads a number that must be there; {@code least} stands for it after a problem. */
    static Counted needed(Table table, String key, int least, int most, Context context) {
        if (!table.has(key)) {
            table.wrong(
                    Fault.STRUCTURE,
                    table.place(),
                    Say.missing(key, Scalars.wholeNumber(least, most), Optional.empty()));
        }
        return read(table, key, least, most, context).orElse(new Counted(least, Optional.empty()));
    }

    /** Reads a number that may be absent. */
    static Optional<Counted> read(Table table, String key, int least, int most, Context context) {
        Optional<Node> node = table.node(key);
        if (node.isPresent() && node.get() instanceof Node.Scalar scalar && Forms.REFERENCE.fits(scalar)) {
            return ofParameter(scalar, least, most, context);
        }
        Optional<Counted> written = node.flatMap(Scalars::whole)
                .filter(number -> number >= least && number <= most)
                .map(number -> new Counted(number.intValue(), Optional.empty()));
        if (node.isPresent() && written.isEmpty()) {
            Text expected = new Text(
                            "{0} 至 {1} 的整数，或引用如 $cycle",
                            "a whole number from {0} to {1}, or a reference such as $cycle")
                    .with(least, most);
            table.wrong(
                    Fault.STRUCTURE,
                    node.get().place(),
                    Say.expected(expected, node.get().sort()));
        }
        return written;
    }

    private static Optional<Counted> ofParameter(Node.Scalar scalar, int least, int most, Context context) {
        String name = scalar.text().substring(1);
        context.references().want(Thing.VALUE, name, scalar.place());
        Optional<Parameter> parameter = context.parameter(name);
        if (parameter.isEmpty() && !context.references().known(Thing.VALUE, name)) {
            return Optional.empty(); // told when references are resolved
        }
        Optional<Integer> number = parameter
                .filter(each -> each.values().size() == 1)
                .map(each -> each.values().get(0).value())
                .filter(Json.Num.class::isInstance)
                .map(value -> ((Json.Num) value).value())
                .filter(value -> value >= least && value <= most)
                .map(Long::intValue);
        if (number.isEmpty()) {
            context.problems()
                    .add(
                            Fault.MEANING,
                            scalar.place(),
                            new Text(
                                            "此处只能引用始终为同一整数（{1} 至 {2}）的参数，{0} 不是",
                                            "only a parameter that is one whole number from {1} to {2} for all times"
                                                    + " can stand here; {0} is none")
                                    .with(scalar.text(), least, most));
        }
        return number.map(value -> new Counted(value, Optional.of(name)));
    }
}
