package org.jinbang.internal.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.Text;

/**
 * A place in the data of a scheme.
 *
 * @param path the steps to it: names of members, and what tells the items of a list apart
 * @param article the article on which what stands here does
 * @param outer the elements around the one it belongs to, outermost first
 * @param subject the innermost element it belongs to; empty at the scheme itself
 * @param labels what the parts inside that element are called on the way here
 */
record Spot(List<String> path, Optional<String> article, List<Text> outer, Optional<Text> subject, List<Text> labels) {
    /** The scheme itself. */
    static final Spot SCHEME = new Spot(List.of(), Optional.empty(), List.of(), Optional.empty(), List.of());

    /** The name of the last step. */
    String name() {
        return path.isEmpty() ? "" : path.get(path.size() - 1);
    }

    /** In which part it stands. */
    String within() {
        return path.size() < 2 ? "" : path.get(path.size() - 2);
    }

    private static <T> List<T> and(List<T> all, T one) {
        List<T> more = new ArrayList<>(all);
        more.add(one);
        return List.copyOf(more);
    }

    /** A part of what stands here. What only groups parts has no label of its own. */
    Spot part(String name, Json owner) {
        Optional<String> of =
                owner instanceof Json.Obj object ? object.get(name + "Basis").flatMap(Data::article) : Optional.empty();
        return new Spot(
                and(path, name),
                of.or(() -> article),
                outer,
                subject,
                name.equals("params") ? labels : and(labels, Vocabulary.part(name)));
    }

    /** An element that stands here in a list or as a part. */
    Spot element(String step, Text kind, Text title) {
        Text called = new Text("{0}“{1}”", "{0} “{1}”").with(kind, title);
        List<Text> around = subject.map(each -> and(outer, each)).orElse(outer);
        return new Spot(step.isEmpty() ? path : and(path, step), article, around, Optional.of(called), List.of());
    }

    /** Where what is read here stands on an article of its own. */
    Spot on(Json here) {
        Optional<String> own = Data.article(here);
        return own.isPresent() ? new Spot(path, own, outer, subject, labels) : this;
    }

    /** What the part is called within its element. */
    Text label() {
        return labels.isEmpty() ? Vocabulary.part(name()) : labels.size() == 1 ? labels.get(0) : joined(labels, " · ");
    }

    static Text joined(List<Text> texts, String between) {
        List<Text> all = List.copyOf(texts);
        return Text.later(() -> new Text(
                String.join(between, all.stream().map(Text::zh).toList()),
                String.join(between, all.stream().map(Text::en).toList())));
    }

    /** The element with the part, such as {@code stage “Publicity”, public for · days}. */
    Text described() {
        return subject.map(each -> labels.isEmpty() ? each : new Text("{0}，{1}", "{0}, {1}").with(each, label()))
                .orElseGet(this::label);
    }

    /** The elements around it in one text; none if it stands alone. */
    List<Text> places() {
        return outer.isEmpty() ? List.of() : List.of(joined(outer, " › "));
    }

    String address() {
        return String.join("/", path);
    }
}
