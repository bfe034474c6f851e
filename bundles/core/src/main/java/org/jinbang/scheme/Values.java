package org.jinbang.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jinbang.json.Json;
import org.jinbang.time.CalendarDays;
import org.jinbang.time.Term;
import org.jinbang.time.WorkingDays;

/**
 * Parameters and settings, to resolve {@code $references} with.
 *
 * @param named what stands behind a name, if anything does
 */
public record Values(Function<String, Optional<Json>> named) {

    /** The value of a parameter or setting. */
    public Optional<Json> get(String name) {
        return named.apply(name);
    }

    /** {@code value} with every {@code $name} replaced, at any depth. Throws if a name is unknown. */
    public Json resolve(Json value) {
        if (value instanceof Json.Str string && string.value().startsWith("$")) {
            String name = string.value().substring(1);
            return get(name)
                    .orElseThrow(() -> new IllegalArgumentException("No parameter or setting is named " + name));
        }
        if (!refers(value)) {
            return value;
        }
        if (value instanceof Json.Arr array) {
            List<Json> items = new ArrayList<>();
            array.items().forEach(item -> items.add(resolve(item)));
            return new Json.Arr(items);
        }
        if (value instanceof Json.Obj object) {
            SortedMap<String, Json> members = new TreeMap<>();
            for (Map.Entry<String, Json> member : object.members().entrySet()) {
                members.put(member.getKey(), resolve(member.getValue()));
            }
            return new Json.Obj(members);
        }
        return value;
    }

    /** A whole number, or the one behind a {@code $reference}. */
    public int number(Json written) {
        return Math.toIntExact(((Json.Num) resolve(written)).value());
    }

    /** A term written {@code {days: 7, calendar: all | working}}. */
    public Term term(Json.Obj written) {
        return resolvedTerm(resolve(written));
    }

    /** The same where every reference has been replaced. */
    public static Term resolvedTerm(Json.Obj resolved) {
        int days = Math.toIntExact(resolved.number("days").orElseThrow());
        return resolved.text("calendar").filter("working"::equals).isPresent()
                ? new WorkingDays(days)
                : new CalendarDays(days);
    }

    private static boolean refers(Json value) {
        if (value instanceof Json.Str string) {
            return string.value().startsWith("$");
        }
        if (value instanceof Json.Arr array) {
            return array.items().stream().anyMatch(Values::refers);
        }
        if (value instanceof Json.Obj object) {
            for (Json member : object.members().values()) {
                if (refers(member)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@link #resolve} for an object. */
    public Json.Obj resolve(Json.Obj object) {
        return (Json.Obj) resolve((Json) object);
    }
}
