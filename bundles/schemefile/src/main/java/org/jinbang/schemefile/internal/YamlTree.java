package org.jinbang.schemefile.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.scheme.Text;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/**
 * Reads one YAML file into a tree with places. Built on the parser's events, so that depth and the expansion of aliases
 * are bounded before anything is held in memory.
 */
final class YamlTree {
    static final int MAX_DEPTH = 32;
    static final int MAX_NODES = 200_000;
    static final int MAX_LINE = 20_000;

    private final String file;
    private final Problems problems;
    private final Iterator<Event> events;
    private final Map<String, Node> anchors = new HashMap<>();
    private int nodes;

    private YamlTree(String file, Problems problems, Iterator<Event> events) {
        this.file = file;
        this.problems = problems;
        this.events = events;
    }

    /** The tree, or empty with the reason among the problems. */
    static Optional<Node> read(String file, byte[] content, Problems problems) {
        Optional<String> text = Utf8.decode(file, content, problems);
        if (text.isEmpty() || longLine(file, text.get(), problems)) {
            return Optional.empty();
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(content.length + 1)
                .setParseComments(false)
                .build();
        try {
            Iterator<Event> events = new Parse(settings).parseString(text.get()).iterator();
            return new YamlTree(file, problems, events).document();
        } catch (Unreadable e) {
            problems.add(e.fault, e.place, e.text);
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark()
                    .or(e::getContextMark)
                    .map(mark -> place(file, mark))
                    .orElse(Place.start(file));
            problems.add(Fault.SYNTAX, place, SyntaxMessages.of(e));
        } catch (ReaderException e) {
            problems.add(
                    Fault.SYNTAX,
                    Utf8.placeOf(file, text.get(), e.getPosition()),
                    new Text("文件中有不可见的控制字符 U+{0}，请删去", "the control character U+{0} is not allowed; delete it")
                            .with(String.format("%04X", e.getCodePoint())));
        } catch (RuntimeException e) {
            // The parser's own slips on malformed text must not reach the caller.
            problems.add(
                    Fault.SYNTAX,
                    Place.start(file),
                    new Text("无法解析这一 YAML 文件（{0}）", "this YAML file cannot be parsed ({0})").with(String.valueOf(e)));
        }
        return Optional.empty();
    }

    /** The parser's time grows with the square of a line's length, so lines are bounded. */
    private static boolean longLine(String file, String text, Problems problems) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
                start = i + 1;
            } else if (i - start >= MAX_LINE) {
                problems.add(
                        Fault.LIMIT,
                        new Place(file, line, 1),
                        new Text("这一行超过 {0} 个字符", "the line is longer than {0} characters").with(MAX_LINE));
                return true;
            }
        }
        return false;
    }

    private Optional<Node> document() {
        events.next();
        Event first = events.next();
        if (first.getEventId() == Event.ID.StreamEnd) {
            throw new Unreadable(Fault.SYNTAX, Place.start(file), new Text("文件是空的", "the file is empty"));
        }
        Node root = node(events.next(), 0);
        events.next();
        Event after = events.next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            throw new Unreadable(
                    Fault.SYNTAX,
                    place(after),
                    new Text("一个文件只能有一个 YAML 文档，删去“---”", "a file holds one YAML document; delete the “---”"));
        }
        return Optional.of(root);
    }

    private Node node(Event event, int depth) {
        Place place = place(event);
        refuseDepth(depth, place);
        if (event instanceof AliasEvent alias) {
            return alias(alias, place, depth);
        }
        count(place, 1);
        Node node = switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event, place);
            case SequenceStart -> sequence((CollectionStartEvent) event, place, depth);
            case MappingStart -> mapping((CollectionStartEvent) event, place, depth);
            default -> throw new IllegalStateException("unexpected " + event);
        };
        ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), node));
        return node;
    }

    private Node alias(AliasEvent alias, Place place, int depth) {
        String name = alias.getAlias().getValue();
        Node target = anchors.get(name);
        if (target == null) {
            throw new Unreadable(
                    Fault.SYNTAX,
                    place,
                    new Text(
                                    "“*{0}”在此之前没有用“&{0}”标出，或引用了自身",
                                    "“*{0}” has not been marked with “&{0}” before, or refers to itself")
                            .with(name));
        }
        refuseDepth(depth + target.height(), place);
        count(place, target.size());
        return target;
    }

    private Node scalar(ScalarEvent event, Place place) {
        refuseTag(event.getTag(), place);
        return new Node.Scalar(place, event.getValue(), event.isPlain());
    }

    private Node sequence(CollectionStartEvent start, Place place, int depth) {
        refuseTag(start.getTag(), place);
        List<Node> items = new ArrayList<>();
        int size = 1;
        int height = 0;
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            Node item = node(next, depth + 1);
            size += item.size();
            height = Math.max(height, item.height() + 1);
            items.add(item);
        }
        return new Node.Items(place, List.copyOf(items), size, height);
    }

    private Node mapping(CollectionStartEvent start, Place place, int depth) {
        refuseTag(start.getTag(), place);
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        int size = 1;
        int height = 0;
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            Node key = node(next, depth + 1);
            Place at = place(next);
            Node value = node(events.next(), depth + 1);
            size += key.size() + value.size();
            height = Math.max(height, value.height() + 1);
            if (!(key instanceof Node.Scalar name) || name.isNull()) {
                problems.add(Fault.SYNTAX, at, new Text("键应为一个名称", "a key must be a name"));
            } else if (entries.containsKey(name.text())) {
                problems.add(
                        Fault.SYNTAX,
                        at,
                        new Text("“{0}”在此写了两次，第一次在 {1}", "“{0}” stands twice here, first at {1}")
                                .with(name.text(), entries.get(name.text()).key()));
            } else {
                entries.put(name.text(), new Node.Entry(at, value));
            }
        }
        return new Node.Mapping(place, Collections.unmodifiableMap(entries), size, height);
    }

    private void refuseTag(Optional<String> tag, Place place) {
        tag.ifPresent(name -> problems.add(
                Fault.SYNTAX,
                place,
                new Text(
                                "不使用 YAML 标签“{0}”，删去它；文字可加引号",
                                "the YAML tag “{0}” is not used here; delete it, quotes make a text")
                        .with(name)));
    }

    private void refuseDepth(int depth, Place place) {
        if (depth > MAX_DEPTH) {
            throw new Unreadable(
                    Fault.LIMIT, place, new Text("嵌套超过 {0} 层", "nested deeper than {0} levels").with(MAX_DEPTH));
        }
    }

    private void count(Place place, int more) {
        nodes += more;
        if (nodes > MAX_NODES) {
            throw new Unreadable(
                    Fault.LIMIT,
                    place,
                    new Text("展开引用后超过 {0} 个值", "more than {0} values once aliases are expanded").with(MAX_NODES));
        }
    }

    private Place place(Event event) {
        return event.getStartMark().map(mark -> place(file, mark)).orElse(Place.start(file));
    }

    private static Place place(String file, Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Ends the reading of this file. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Fault fault;
        private final transient Place place;
        private final transient Text text;

        Unreadable(Fault fault, Place place, Text text) {
            super(text.en(), null, false, false);
            this.fault = fault;
            this.place = place;
            this.text = text;
        }
    }
}
