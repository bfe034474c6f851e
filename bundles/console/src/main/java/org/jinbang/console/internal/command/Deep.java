package org.jinbang.console.internal.command;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.Conformance;
import org.jinbang.process.Conformance.Outcome;
import org.jinbang.process.Conformance.Part;
import org.jinbang.process.Conformance.Probe;
import org.jinbang.process.Conformance.Seeds;
import org.jinbang.process.Conformance.Verdict;
import org.jinbang.process.Schemes;
import org.jinbang.process.Schemes.Candidate;
import org.jinbang.process.Schemes.Problem;
import org.jinbang.scheme.Text;

/** Everything that can be asked of a scheme, as the console tells it. */
final class Deep {
    private final Map<Part, Map<Verdict, Integer>> counts = new EnumMap<>(Part.class);
    private final Map<Verdict, List<Problem>> problems = new EnumMap<>(Verdict.class);

    private Deep() {}

    /** Asks it all, which takes minutes and can be interrupted; what fails is a failure. */
    static View asked(String what, Candidate candidate, Conformance conformance, Seeds seeds, Progress progress) {
        Deep deep = new Deep();
        List<Probe> probes = conformance.probes(candidate, seeds);
        try {
            for (int done = 0; done < probes.size(); done++) {
                if (Thread.interrupted()) {
                    throw new Failure(
                            "深度复核中断：已完成 {0} / {1}",
                            "The deep check was broken off: {0} of {1} done", done, probes.size());
                }
                progress.next(done, probes.size(), probes.get(done));
                deep.ask(probes.get(done));
            }
        } finally {
            progress.end();
        }
        List<Problem> failures = deep.problems.getOrDefault(Verdict.FAILS, List.of());
        if (!failures.isEmpty()) {
            throw SchemeVerify.problems(what, new Schemes.Check(failures, 0, 0));
        }
        return deep.view(what);
    }

    private void ask(Probe probe) {
        Outcome outcome = probe.run();
        counts.computeIfAbsent(probe.part(), part -> new EnumMap<>(Verdict.class))
                .merge(outcome.verdict(), 1, Integer::sum);
        problems.computeIfAbsent(outcome.verdict(), verdict -> new ArrayList<>())
                .addAll(outcome.problems());
    }

    private View view(String what) {
        Json.Obj json = Json.obj();
        Table table = Table.of(
                new Text("部分", "part"),
                new Text("通过", "holds"),
                new Text("无样例发现", "untested"),
                new Text("无须样例", "needs no case"));
        for (Map.Entry<Part, Map<Verdict, Integer>> part : counts.entrySet()) {
            table.row(
                    part.getKey().title(),
                    count(part.getValue(), Verdict.HOLDS),
                    count(part.getValue(), Verdict.UNTESTED),
                    count(part.getValue(), Verdict.EXCUSED));
            Json.Obj counted = Json.obj();
            for (Map.Entry<Verdict, Integer> verdict : part.getValue().entrySet()) {
                counted = counted.with(verdict.getKey().name(), verdict.getValue());
            }
            json = json.with(part.getKey().name(), counted);
        }
        for (Verdict verdict : List.of(Verdict.UNTESTED, Verdict.EXCUSED)) {
            json = json.with(
                    verdict.name(),
                    new Json.Arr(found(verdict).stream().<Json>map(Codec::write).toList()));
        }
        View view = View.of(json)
                .line("{0} 深度复核通过", "{0} stands the deep check", what)
                .table(table);
        list(view, Verdict.UNTESTED, new Text("没有样例发现其改变：", "No case notices if these change:"));
        list(view, Verdict.EXCUSED, new Text("以下各项无须样例：", "No case is asked for these:"));
        return view;
    }

    private static String count(Map<Verdict, Integer> counts, Verdict verdict) {
        return String.valueOf(counts.getOrDefault(verdict, 0));
    }

    private List<Problem> found(Verdict verdict) {
        return problems.getOrDefault(verdict, List.of());
    }

    private void list(View view, Verdict verdict, Text heading) {
        if (!found(verdict).isEmpty()) {
            view.line(new Text("\n" + heading.zh(), "\n" + heading.en()));
            found(verdict).forEach(each -> view.line("{0}：{1}", "{0}: {1}", each.where(), each.message()));
        }
    }
}
