package org.jinbang.internal.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.EditionState;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;

/**
 * Who has to recommend the applications of a track: a unit of one of some sorts, or one of each of them jointly; and
 * whether those who run the edition may waive it.
 *
 * @param sorts of units; empty if any unit will do
 * @param jointly whether a unit of each sort has to recommend
 */
public record Recommenders(List<String> sorts, boolean jointly, boolean waivable, Basis basis) {
    /** The parameter of a recommendation that names the sorts of units, each with its title. */
    public static final String SORTS = "sorts";
    /** The parameter of a recommendation that says for each track who has to recommend. */
    public static final String RECOMMENDERS = "recommenders";

    private static final String ALL = "all-of";
    private static final String ONE = "one-of";
    private static final Set<String> PARTS = Set.of(ALL, ONE, "waivable", "article");

    /** Who has to recommend in a track; any one unit where the scheme does not say. */
    public static Recommenders of(Stage recommendation, String track) {
        Json.Obj given = recommendation.params().object(RECOMMENDERS).object(track);
        List<String> all = given.texts(ALL);
        return new Recommenders(
                all.isEmpty() ? given.texts(ONE) : all,
                all.size() > 1,
                given.isTrue("waivable"),
                given.text("article").<Basis>map(ArticleRef::new).orElse(recommendation.basis()));
    }

    /** The tracks for which a recommendation says who has to recommend. */
    public static Set<String> tracks(Stage recommendation) {
        return recommendation.params().object(RECOMMENDERS).members().keySet();
    }

    /** The sorts of units with their titles. */
    public static Json.Obj sorts(Stage recommendation) {
        return recommendation.params().object(SORTS);
    }

    /** The title of a sort. */
    static Text title(Stage recommendation, String sort) {
        Json.Obj title = sorts(recommendation).object(sort);
        return new Text(title.text("zh").orElse(sort), title.text("en").orElse(sort));
    }

    /** The titles of some sorts, for reading. */
    static Text titles(Stage recommendation, List<String> sorts) {
        return Authority.join(
                sorts.stream().map(sort -> title(recommendation, sort)).toList());
    }

    /** The sorts of which no unit recommends an application yet. */
    List<String> lacking(EditionState edition, ApplicationState a) {
        List<String> lacking = new ArrayList<>(sorts);
        a.asked().stream()
                .filter(ApplicationState.Asked::favourable)
                .forEach(each -> sortOf(edition, each.unit()).ifPresent(lacking::remove));
        return lacking;
    }

    /** Whether all recommend an application who have to. */
    boolean satisfied(EditionState edition, ApplicationState a) {
        boolean none = a.asked().stream().noneMatch(ApplicationState.Asked::favourable);
        return !none && (!jointly || lacking(edition, a).isEmpty());
    }

    static Optional<String> sortOf(EditionState edition, String unit) {
        return Optional.ofNullable(edition.units().get(unit)).flatMap(EditionState.Unit::sort);
    }

    /** What is wrong with the parameters of a recommendation. */
    public static Optional<Text> misuse(Stage recommendation) {
        Json.Obj sorts = sorts(recommendation);
        boolean titled = sorts.members().keySet().stream()
                .allMatch(sort -> sorts.object(sort).text("zh").isPresent()
                        && sorts.object(sort).text("en").isPresent());
        if (!titled) {
            return Optional.of(
                    new Text("sorts 应写作 {编号: {zh: 名称, en: name}}", "write sorts as {id: {zh: 名称, en: name}}"));
        }
        Json.Obj all = recommendation.params().object(RECOMMENDERS);
        return all.members().keySet().stream()
                .filter(track -> !wellFormed(recommendation, all.object(track), sorts))
                .findFirst()
                .map(track -> new Text(
                                "recommenders/{0} 应写作 {all-of 或 one-of: [sorts 中的编号], waivable: true, article: 条款}；"
                                        + "waivable 只用于申报环节之内的推荐",
                                "write recommenders/{0} as {all-of or one-of: [ids of sorts], waivable: true, article:"
                                        + " place}; only a recommendation within the application can be waivable")
                        .with(track));
    }

    private static boolean wellFormed(Stage recommendation, Json.Obj given, Json.Obj sorts) {
        List<String> named = new ArrayList<>(given.texts(ALL));
        named.addAll(given.texts(ONE));
        boolean one = given.texts(ALL).isEmpty() || given.texts(ONE).isEmpty();
        boolean waivable = !given.isTrue("waivable") || recommendation.within().isPresent();
        return one
                && waivable
                && given.text("article").isPresent()
                && PARTS.containsAll(given.members().keySet())
                && sorts.members().keySet().containsAll(named)
                && named.stream().distinct().count() == named.size()
                && (!named.isEmpty() || given.isTrue("waivable"));
    }
}
