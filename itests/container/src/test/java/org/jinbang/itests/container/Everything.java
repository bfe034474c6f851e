package org.jinbang.itests.container;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jinbang.itests.container.Api.Answer;
import org.jinbang.json.Json;

/**
 * All that someone can read of a server: begins with the described addresses that need nothing, and follows what is named
 * in their answers to all others. In the quick run everything of one application in four, told by its id, so that each build
 * reads others; in the long run of all.
 */
final class Everything {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    /** How the things of a list are called in other addresses: by their {@code id}, or by what the list says. */
    private static final Map<String, String> ID = Map.of(
            "editions", "edition",
            "applications", "application",
            "notices", "notice",
            "accounts", "account",
            "schemes", "scheme");

    /**
     * One's own session, whose end moves on with each use; the looks, of which reading others' files makes more; what only
     * packs the rest into one file; and spreadsheets, which say when they were written.
     */
    private static final Pattern LEFT_OUT =
            Pattern.compile("/api/v1/(session.*|looks)|.*/(archive|spreadsheet|summary|template)|/api/v1/me/data");

    private static final boolean LONG = "none".equals(System.getProperty("jinbang.excludedTags"));
    private static final int OF = LONG ? 1 : 4;

    private final Api api;
    private final List<String> paths;
    private final SortedMap<String, String> read = new TreeMap<>();
    private final Set<Map<String, String>> named = new HashSet<>();
    private final Deque<Map<String, String>> unused = new ArrayDeque<>();

    private Everything(Api api) {
        this.api = api;
        paths = api.get("/api/openapi.json").accepted().object("paths").members().entrySet().stream()
                .filter(each -> ((Json.Obj) each.getValue()).get("get").isPresent())
                .map(Map.Entry::getKey)
                .filter(path -> !LEFT_OUT.matcher(path).matches())
                .toList();
    }

    /** Address → status and content of each answer. */
    static SortedMap<String, String> readBy(Api api) {
        Everything everything = new Everything(api);
        everything.follow();
        return everything.read;
    }

    private void follow() {
        name(Map.of());
        while (!unused.isEmpty()) {
            Map<String, String> values = unused.remove();
            for (String path : paths) {
                Set<String> needed = PARAMETER
                        .matcher(path)
                        .results()
                        .map(each -> each.group(1))
                        .collect(Collectors.toSet());
                if (needed.equals(values.keySet())) {
                    read(path, values);
                }
            }
        }
    }

    private void read(String path, Map<String, String> values) {
        Matcher parameter = PARAMETER.matcher(path);
        String address = parameter.replaceAll(
                each -> Matcher.quoteReplacement(URLEncoder.encode(values.get(each.group(1)), StandardCharsets.UTF_8)));
        String list = path.replaceAll(".*/", "");
        Answer answer = api.get(address);
        read.put(address, answer.status() + " " + answer.text());
        if (answer.status() == 200 && "application/json".equals(answer.type())) {
            Json.Obj content = answer.json();
            if (content.text("next").isPresent()) {
                List<Json.Obj> all = api.list(address);
                read.put(address, all.toString());
                all.forEach(each -> names(each, values, ID.get(list)));
            } else {
                names(content, values, ID.get(list));
            }
        }
    }

    /** Finds what an answer names: under the name of a parameter, or in a list by its id. */
    private void names(Json json, Map<String, String> context, String listed) {
        if (json instanceof Json.Arr array) {
            array.items().forEach(each -> names(each, context, listed));
        } else if (json instanceof Json.Obj object) {
            Map<String, String> own = new TreeMap<>(context);
            object.members().forEach((member, value) -> {
                String parameter = member.equals("id") && listed != null ? listed : member;
                if (value instanceof Json.Str text) {
                    if (paths.stream().anyMatch(path -> path.contains("{" + parameter + "}"))) {
                        own.put(parameter, text.value());
                        name(Map.of(parameter, text.value()));
                        Map<String, String> within = new TreeMap<>(context);
                        within.put(parameter, text.value());
                        name(within);
                    }
                } else {
                    names(value, context, member.equals("items") ? listed : ID.get(member));
                }
            });
            name(own);
            if (own.containsKey("scheme") && own.containsKey("revision")) {
                name(Map.of("scheme", own.get("scheme"), "revision", own.get("revision")));
            }
        }
    }

    private void name(Map<String, String> values) {
        String application = values.get("application");
        if (application != null && Math.floorMod(application.hashCode(), OF) != 0) {
            return;
        }
        if (named.add(Map.copyOf(values))) {
            unused.add(Map.copyOf(values));
        }
    }
}
