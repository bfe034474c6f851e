package org.jinbang.internal.stages;

import java.util.Optional;
import java.util.Set;
import org.jinbang.internal.decide.Channels;
import org.jinbang.internal.decide.Opinions;
import org.jinbang.internal.decide.Preparation;
import org.jinbang.internal.decide.Recommenders;
import org.jinbang.internal.decide.Units;
import org.jinbang.json.Json;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ParameterSpec;

/**
 * Recommending units give their opinion. Within an application stage the opinion is a condition of submitting; after it,
 * an application goes on only with a favourable one.
 */
final class RecommendationStage extends UnrecordedStage {
    private static final Set<String> PARTS = Set.of("region", "industry", "article");

    RecommendationStage() {
        super(
                "recommendation",
                new Text(
                        "推荐单位出具推荐意见；未获推荐的不再继续。",
                        "Recommending units give their opinion; without a favourable one an application ends."),
                new Text("由推荐单位出具推荐意见", "recommending units give their opinion"),
                ParameterSpec.optional(
                        "declaration",
                        ParameterSpec.Type.TEXT,
                        new Text(
                                "要求推荐单位声明所报内容真实的条款；未写则不要求",
                                "The article under which the unit declares that the facts are true; left out, no"
                                        + " declaration is asked for")),
                ParameterSpec.optional(
                        Recommenders.SORTS,
                        ParameterSpec.Type.ANY,
                        new Text(
                                "推荐单位的类别：{编号: {zh: 名称, en: name}}，登记推荐单位时注明",
                                "Sorts of units: {id: {zh: 名称, en: name}}; each unit is registered as one of them")),
                ParameterSpec.optional(
                        Recommenders.RECOMMENDERS,
                        ParameterSpec.Type.ANY,
                        new Text(
                                "各类别由谁推荐：{类别: {all-of 或 one-of: [单位类别], waivable: true, article: 条款}}；未写的由任一单位推荐",
                                "Who recommends in a track: {track: {all-of or one-of: [sorts], waivable: true, article:"
                                        + " place}}; left out, any one unit")),
                ParameterSpec.optional(
                        "quota",
                        ParameterSpec.Type.NUMBER,
                        new Text(
                                "每个推荐单位每届的推荐名额；未写则不限",
                                "How many each unit may recommend in an edition; left out, as many as it likes")),
                ParameterSpec.optional(
                        "transfers",
                        ParameterSpec.Type.YES_NO,
                        new Text(
                                "办理机构是否可将一个推荐单位的名额调剂给另一个",
                                "Whether places of one unit can be moved to another by those who run the edition")),
                ParameterSpec.optional(
                        "ranking",
                        ParameterSpec.Type.YES_NO,
                        new Text("推荐单位是否对所推荐的申报排序", "Whether units put what they recommend into an order")),
                ParameterSpec.optional(
                        Channels.ONE_CHANNEL,
                        ParameterSpec.Type.ANY,
                        new Text(
                                "同一申报者只能通过一个推荐单位申报：{by: [统一社会信用代码、身份证号等填报项], article: 条款}；各表单须有其中一项",
                                "Whoever applies does so through one unit only: {by: [fields such as a credit code or an identity"
                                        + " number], article: place}; each form has one of them")),
                ParameterSpec.optional(
                        Preparation.PREPARATION,
                        ParameterSpec.Type.ANY,
                        new Text(
                                "推荐之前须完成的程序：{编号: {title: {zh, en}, sorts: [单位类别], days: 天数, calendar: working 或 all,"
                                        + " article: 条款}}；推荐单位须写明日期，有 days 的写明起止日期",
                                "What a unit does before it recommends: {id: {title: {zh, en}, sorts: [sorts of units], days:"
                                        + " number, calendar: working or all, article: place}}; it states the day of each, with"
                                        + " days the first and the last")),
                ParameterSpec.optional(
                        Opinions.FIRST,
                        ParameterSpec.Type.ANY,
                        new Text(
                                "推荐单位须优先推荐满足该条件者：{met: 条件, article: 条款}",
                                "Whom a unit recommends first: {met: condition, article: place}")),
                ParameterSpec.optional(
                        Units.SCOPE,
                        ParameterSpec.Type.ANY,
                        new Text(
                                "推荐单位只推荐本地区、本行业：{region: 填报项, industry: 填报项, article: 条款}",
                                "Units recommend only from their own: {region: field, industry: field, article: place}")));
    }

    @Override
    public String example() {
        return """
                - id: recommend
                  title: {zh: 推荐, en: Recommendation}
                  kind: recommendation
                  within: apply
                  quota: 5
                  ranking: true
                  article: "13"
                """;
    }

    @Override
    public Optional<Text> misuse(Stage stage, Json.Obj params) {
        return Recommenders.misuse(stage)
                .or(() -> scope(params))
                .or(() -> channel(params))
                .or(() -> Preparation.misuse(params))
                .or(() -> first(stage, params));
    }

    private static Optional<Text> first(Stage stage, Json.Obj params) {
        Json.Obj given = params.object(Opinions.FIRST);
        boolean right = given.text("met").isPresent()
                && Set.of("met", "article").containsAll(given.members().keySet())
                && stage.within().isEmpty();
        return params.get(Opinions.FIRST)
                .filter(first -> !right)
                .map(first -> new Text(
                                "{0} 不正确；应写作 first: {met: 条件, article: 条款}，且推荐须在申报环节之后",
                                "{0} is not right; write first: {met: condition, article: place} on a recommendation that comes"
                                        + " after the application")
                        .with(first.canonical()));
    }

    private static Optional<Text> channel(Json.Obj params) {
        Json.Obj given = params.object(Channels.ONE_CHANNEL);
        boolean right = !given.texts("by").isEmpty()
                && Set.of("by", "article").containsAll(given.members().keySet());
        return params.get(Channels.ONE_CHANNEL)
                .filter(one -> !right)
                .map(one -> new Text(
                                "{0} 不正确；应写作 one-channel: {by: [填报项], article: 条款}",
                                "{0} is not right; write one-channel: {by: [field], article: place}")
                        .with(one.canonical()));
    }

    private static Optional<Text> scope(Json.Obj params) {
        return params.get(Units.SCOPE)
                .filter(scope -> !(scope instanceof Json.Obj given
                        && (given.text("region").isPresent()
                                || given.text("industry").isPresent())
                        && given.members().keySet().stream().allMatch(PARTS::contains)))
                .map(scope -> new Text(
                                "{0} 不正确；应写作 scope: {region: 填报项, industry: 填报项, article: 条款}，region 和 industry 至少有一项",
                                "{0} is not right; write scope: {region: field, industry: field, article: place} with region,"
                                        + " industry or both")
                        .with(scope.canonical()));
    }

    @Override
    Outcome outcome(Case each, Sitting sitting) {
        if (each.opinion().isEmpty()) {
            return Outcomes.ends(each, "没有推荐意见", "No recommending unit has given its opinion");
        }
        return each.opinion().get()
                ? Outcomes.advances(each, "推荐单位同意推荐", "Recommended by the unit")
                : Outcomes.ends(each, "推荐单位不予推荐", "The unit does not recommend it");
    }
}
