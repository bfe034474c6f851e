package org.jinbang.web.internal.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.web.internal.render.Say;

/**
 * What somebody asks a page.
 *
 * @param path the path as it stands in the address
 * @param steps the path taken apart
 * @param post whether a form was sent
 * @param address from where, as limits count it
 */
public record Visit(
        String path,
        List<String> steps,
        Map<String, List<String>> query,
        boolean post,
        Body body,
        Say say,
        String address) {

    /** The first value of a parameter in the address. */
    public Optional<String> query(String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** A step of the path. */
    public String step(int index) {
        return steps.get(index);
    }
}
