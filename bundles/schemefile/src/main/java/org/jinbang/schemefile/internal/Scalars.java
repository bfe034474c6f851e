package org.jinbang.schemefile.internal;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.Text;

/** From YAML values to numbers, dates and JSON. Decimals become strings, since canonical JSON holds whole numbers. */
final class Scalars {
    private static final Text NUMBER_OR_REFERENCE = new Text("整数，或引用如 $cap", "a number, or a reference such as $cap");
    private static final BigInteger MAX = BigInteger.valueOf(Json.MAX_NUMBER);
    private static final Text ANY = new Text("一个值", "a value");

    private Scalars() {}

    static Text wholeNumber(long least, long most) {
        return new Text("{0} 至 {1} 的整数", "a whole number from {0} to {1}").with(least, most);
    }

    static Optional<Long> whole(Node node) {
        return node instanceof Node.Scalar scalar
                        && scalar.isWhole()
                        && scalar.text().length() <= 16
                ? Optional.of(Long.parseLong(scalar.text()))
                : Optional.empty();
    }

    /** A day of the calendar. */
    static Optional<LocalDate> day(String written, Place place, Problems problems) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException e) {
            problems.add(
                    Fault.MEANING,
                    place,
                    new Text("日历上没有 {0} 这一天", "there is no day {0} in the calendar").with(written));
            return Optional.empty();
        }
    }

    /** A number that must be there, or a reference to one; {@code least} stands for it after a problem. */
    static Json number(Table table, String key, int least, Context context) {
        if (!table.has(key)) {
            table.wrong(Fault.STRUCTURE, table.place(), Say.missing(key, NUMBER_OR_REFERENCE, Optional.empty()));
        }
        return maybeNumber(table, key, least, context).orElse(new Json.Num(least));
    }

    /** A number that may be absent, or a reference to one. */
    static Optional<Json> maybeNumber(Table table, String key, int least, Context context) {
        return table.node(key).flatMap(node -> number(node, least, context));
    }

    /** A number from {@code least} on, or a reference to one. */
    static Optional<Json> number(Node node, int least, Context context) {
        boolean fits = whole(node).filter(n -> n >= least).isPresent()
                || node instanceof Node.Scalar scalar && Forms.REFERENCE.fits(scalar);
        if (!fits) {
            context.problems().add(Fault.STRUCTURE, node.place(), Say.expected(NUMBER_OR_REFERENCE, node.sort()));
            return Optional.empty();
        }
        return json(node, context);
    }

    /** Any value; strings that begin with {@code $} are noted as references. */
    static Optional<Json> json(Node node, Context context) {
        return json(node, context, true);
    }

    /** Any value, strings taken as they stand. */
    static Optional<Json> data(Node node, Context context) {
        return json(node, context, false);
    }

    private static Optional<Json> json(Node node, Context context, boolean references) {
        if (node instanceof Node.Scalar scalar) {
            return scalar(scalar, context, references);
        }
        if (node instanceof Node.Items list) {
            List<Json> items = new ArrayList<>();
            list.items().forEach(item -> json(item, context, references).ifPresent(items::add));
            return Optional.of(new Json.Arr(items));
        }
        Json.Obj object = Json.obj();
        for (Map.Entry<String, Node.Entry> each :
                ((Node.Mapping) node).entries().entrySet()) {
            Optional<Json> value = json(each.getValue().value(), context, references);
            if (value.isPresent()) {
                object = object.with(each.getKey(), value.get());
            }
        }
        return Optional.of(object);
    }

    private static Optional<Json> scalar(Node.Scalar scalar, Context context, boolean references) {
        if (scalar.isNull()) {
            context.problems().add(Fault.STRUCTURE, scalar.place(), Say.expected(ANY, scalar.sort()));
            return Optional.empty();
        }
        if (scalar.isWhole()) {
            if (new BigInteger(scalar.text()).abs().compareTo(MAX) > 0) {
                context.problems()
                        .add(
                                Fault.LIMIT,
                                scalar.place(),
                                new Text("数字过大，请加引号写成文字", "the number is too large; put it in quotes"));
                return Optional.empty();
            }
            return Optional.of(new Json.Num(Long.parseLong(scalar.text())));
        }
        if (scalar.isYesNo()) {
            return Optional.of(new Json.Bool(Boolean.parseBoolean(scalar.text())));
        }
        if (references && scalar.text().startsWith("$")) {
            reference(scalar, context);
        }
        return Optional.of(new Json.Str(scalar.text()));
    }

    private static void reference(Node.Scalar scalar, Context context) {
        if (Forms.REFERENCE.pattern().matcher(scalar.text()).matches()) {
            context.references().want(Thing.VALUE, scalar.text().substring(1), scalar.place());
        } else {
            context.problems()
                    .add(Fault.REFERENCE, scalar.place(), Say.expected(Forms.REFERENCE.expected(), scalar.sort()));
        }
    }
}
