package org.jinbang.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jinbang.json.Json;

/** Parameters and settings by name, to resolve {@code $references} with. */
public record Values(Json.Obj byName) {

    /** {@code value} with every {@code $name} replaced, at any depth. Throws if a name is unknown. */
    public Json resolve(Json value) {
        if (value instanceof Json.Str string && string.value().startsWith("$")) {
            String name = string.value().substring(1);
            return byName.get(name)
                    .orElseThrow(() -> new IllegalArgumentException("No parameter or setting is named " + name));
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

    /** {@link #resolve} for an object. */
    public Json.Obj resolve(Json.Obj object) {
        return (Json.Obj) resolve((Json) object);
    }
}
