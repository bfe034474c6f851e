package org.jinbang.internal.stages;

import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ParameterSpec;

/**
 * Recommending units give their opinion. Within an application stage the opinion is a condition of submitting; after it,
 * an application goes on only with a favourable one.
 */
final class RecommendationStage extends UnrecordedStage {
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
                        "quota",
                        ParameterSpec.Type.NUMBER,
                        new Text(
                                "每个推荐单位每届的推荐名额；未写则不限",
                                "How many each unit may recommend in an edition; left out, as many as it likes")));
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
