package org.jinbang.process;

import java.util.List;
import org.jinbang.process.Schemes.Candidate;
import org.jinbang.process.Schemes.Problem;
import org.jinbang.scheme.Text;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a scheme must stand, question by question: more than an installation asks, so that whoever writes one learns what
 * its cases do not test. Published as a service; the conformance kit asks the same where a scheme is built.
 */
@ProviderType
public interface Conformance {
    /**
     * Everything that can be asked of a scheme. Nothing is run until a probe is. Where the structure does not hold, only
     * what can be seen without running the scheme is asked.
     *
     * @param random which random editions are played
     */
    List<Probe> probes(Candidate candidate, Seeds random);

    /**
     * Seeds of random editions; the same seed gives the same edition.
     *
     * @param first the first seed
     * @param count how many, each one greater than the one before
     */
    record Seeds(long first, int count) {
        /** As many as a build or a console can wait for. */
        public static final Seeds USUAL = new Seeds(1, 20);
    }

    /** One question. */
    interface Probe {
        /** What it belongs to. */
        Part part();

        /** What is asked, for people. */
        Text title();

        /** Asks it. Can be asked again, by one thread at a time. */
        Outcome run();
    }

    /** The parts of which conformance consists. */
    enum Part {
        /** Everything refers to something and leads somewhere. */
        STRUCTURE(new Text("结构", "structure")),
        /** Each text in Chinese and in English. */
        LANGUAGES(new Text("双语", "both languages")),
        /** Each article excused, or carried by an element and proved in both directions. */
        ARTICLES(new Text("条款", "articles")),
        /** The golden cases are green. */
        CASES(new Text("样例", "golden cases")),
        /** A rule switched off breaks a case of its article. */
        RULES(new Text("规则", "rules")),
        /** A value slightly changed breaks a case. */
        VALUES(new Text("取值", "values")),
        /** Whatever people do, what must always hold holds. */
        EDITIONS(new Text("随机届次", "random editions"));

        private final Text title;

        Part(Text title) {
            this.title = title;
        }

        /** What it is called, for people. */
        public Text title() {
            return title;
        }
    }

    /** What came of a probe. */
    enum Verdict {
        /** It holds. */
        HOLDS,
        /** It does not hold: the scheme is not fit for use, or would not be installed. */
        FAILS,
        /** It works, but no case would notice if it were otherwise. */
        UNTESTED,
        /** No case is asked for it; the problem says why. */
        EXCUSED
    }

    /**
     * What came of a probe.
     *
     * @param problems what, where, and what would be right; empty exactly if it holds
     */
    record Outcome(Verdict verdict, List<Problem> problems) {
        /** It holds. */
        public static final Outcome HELD = new Outcome(Verdict.HOLDS, List.of());

        /** Copies the list. */
        public Outcome {
            problems = List.copyOf(problems);
            if (problems.isEmpty() != (verdict == Verdict.HOLDS)) {
                throw new IllegalArgumentException(verdict + " with " + problems);
            }
        }

        /** Fails with these problems, or holds if there are none. */
        public static Outcome of(List<Problem> problems) {
            return problems.isEmpty() ? HELD : new Outcome(Verdict.FAILS, problems);
        }
    }
}
