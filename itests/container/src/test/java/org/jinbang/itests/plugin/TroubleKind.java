package org.jinbang.itests.plugin;

import java.util.List;
import org.jinbang.json.Json;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ConditionKind;
import org.jinbang.scheme.spi.Facts;
import org.jinbang.scheme.spi.ParameterSpec;

/** A kind that works where its question is answered with yes or no, and else gets into trouble of a given sort. */
final class TroubleKind implements ConditionKind {
    private final String name;
    private final Runnable trouble;

    TroubleKind(String name, Runnable trouble) {
        this.name = name;
        this.trouble = trouble;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Text explanation() {
        return new Text("虚构：须回答“是”。", "Invented: the answer must be yes.");
    }

    @Override
    public List<ParameterSpec> parameters() {
        return List.of(
                ParameterSpec.required("field", ParameterSpec.Type.FIELD, new Text("虚构的填报项", "an invented field")));
    }

    @Override
    public Verdict judge(Json.Obj params, Facts facts) {
        Json answer = params.text("field").flatMap(facts::answer).orElse(null);
        if (answer == null) {
            trouble.run();
        }
        return answer instanceof Json.Bool yes && yes.value()
                ? new Verdict(Finding.Result.MET, new Text("虚构：是", "invented: yes"))
                : new Verdict(Finding.Result.NOT_MET, new Text("虚构：否", "invented: no"));
    }
}
