package org.jinbang.rest.internal.document;

import static org.jinbang.rest.internal.document.Reports.column;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.documents.Fact;
import org.jinbang.documents.Listing;
import org.jinbang.documents.Provenance;
import org.jinbang.documents.Table;
import org.jinbang.documents.Table.Align;
import org.jinbang.documents.Text;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.ApplicationState.Recorded;
import org.jinbang.process.ApplicationState.StageOutcome;
import org.jinbang.process.Reader;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Measure;
import org.jinbang.scheme.Reading;
import org.jinbang.scheme.Score;
import org.jinbang.scheme.Stage;
import org.jinbang.time.LegalTime;

/** How the reviewers of a stage scored one application, as far as one reader may see it. */
record ScoreSheet(Called called, Reader.Case found, Stage stage) {
    private static final Text ARITHMETIC = Text.of(
            "得分为各评审人“Σ 权重×评分 ÷ Σ 权重×满分”的平均，以百分制列出；须回避者的记录不计入，也未列出。",
            "The score is the mean over the reviewers of Σ weight × mark ÷ Σ weight × maximum, of a hundred. What members"
                    + " recorded who are excluded from the case does not count and is not listed.");

    private static final Text OPEN = Text.of(
            "本环节尚未结束：只列出您现在可以查阅的记录，得分以环节结束时为准。",
            "The stage is not over: only what you may read now is listed, and the score is settled when it is closed.");

    /** What counts and may be seen: the entries of the stage, without those of members who were excluded. */
    List<Recorded> entries() {
        return found.state().entries().stream()
                .filter(entry -> entry.stage().equals(stage.id())
                        && !found.state().recused(stage.by().orElse(""), entry.member()))
                .toList();
    }

    Listing listing(LocalDate today) {
        List<Recorded> entries = entries();
        Optional<StageOutcome> outcome = outcome();
        List<Table> tables = new ArrayList<>();
        tables.add(marks(entries));
        tables.add(measures(entries));
        tables.add(comments(entries));
        levels().ifPresent(tables::add);
        return new Listing(
                Text.of(
                        called.edition().year() + "年" + called.scheme().title().zh() + "评分表",
                        called.scheme().title().en() + " " + called.edition().year() + ": score sheet"),
                called.office(),
                outcome.map(StageOutcome::at).map(LegalTime::dateOf).orElse(today),
                facts(entries, outcome),
                List.of(),
                tables,
                notes(outcome.isPresent()),
                true,
                Provenance.NONE);
    }

    private List<Text> notes(boolean over) {
        Text arithmetic = over ? ARITHMETIC : OPEN;
        int dropped = dropped();
        return dropped == 0
                ? List.of(arithmetic)
                : List.of(
                        arithmetic,
                        Text.of(
                                "平均之前去掉 " + dropped + " 个最高分和 " + dropped + " 个最低分。",
                                "Before the mean, the " + dropped + " highest and the " + dropped
                                        + " lowest are dropped."));
    }

    private int dropped() {
        return Math.toIntExact(params().number(Stage.TRIMMED).orElse(0L));
    }

    private Optional<StageOutcome> outcome() {
        return found.state().outcomes().stream()
                .filter(each -> each.stage().equals(stage.id()))
                .reduce((former, latter) -> latter);
    }

    private List<Fact> facts(List<Recorded> entries, Optional<StageOutcome> outcome) {
        ApplicationState state = found.state();
        Form form = called.scheme().formOf(called.scheme().track(state.track()).orElseThrow());
        List<Fact> facts = new ArrayList<>();
        for (String role : List.of("name", "organisation")) {
            form.role(role)
                    .ifPresent(field -> facts.add(new Fact(
                            Words.of(field.label()),
                            Words.name(found.answers().text(field.id()).orElse("")))));
        }
        facts.add(new Fact(Text.of("申报编号", "Application"), Text.same(state.id())));
        facts.add(new Fact(Text.of("类别", "Track"), called.track(state.track())));
        facts.add(new Fact(
                Text.of("环节", "Stage"),
                Text.of(
                        stage.title().zh() + "（" + stage.basis().label().zh() + "）",
                        stage.title().en() + " (" + stage.basis().label().en() + ")")));
        facts.add(new Fact(
                Text.of("得分（百分制）", "Score, of 100"),
                Marks.score(outcome.flatMap(StageOutcome::score).orElseGet(() -> score(entries)))));
        outcome.ifPresent(each -> facts.add(new Fact(Text.of("结果", "Outcome"), result(each))));
        return facts;
    }

    private Text result(StageOutcome outcome) {
        Text result = Words.of(outcome.result());
        Text reason = Words.reason(found.texts().getOrDefault(outcome.reason(), ""));
        return reason.isEmpty() ? result : Text.of(result.zh() + "：" + reason.zh(), result.en() + ": " + reason.en());
    }

    private int score(List<Recorded> entries) {
        return Score.trimmed(
                        stage.measures(), entries.stream().map(Recorded::scores).toList(), dropped())
                .thousandths();
    }

    private Table marks(List<Recorded> entries) {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(column("评审人", "Reviewer", Align.LEFT, 4));
        stage.measures().forEach(measure -> columns.add(new Table.Column(Words.of(measure.title()), Align.RIGHT, 3)));
        columns.add(column("得分", "Score", Align.RIGHT, 2));
        List<Text> mean = new ArrayList<>();
        mean.add(Text.of("平均", "Mean"));
        stage.measures().forEach(measure -> mean.add(mean(measure, entries)));
        mean.add(Marks.score(score(entries)));
        return new Table(
                Text.of("各评审人评分", "Marks of the reviewers"),
                columns,
                entries.stream().map(this::row).toList(),
                mean);
    }

    private List<Text> row(Recorded entry) {
        List<Text> row = new ArrayList<>();
        row.add(called.person(entry.member()));
        stage.measures().forEach(measure -> row.add(Words.of(entry.scores().get(measure.id()))));
        row.add(Marks.score(score(List.of(entry))));
        return row;
    }

    private static Text mean(Measure measure, List<Recorded> entries) {
        long sum = entries.stream()
                .mapToLong(entry -> entry.scores().get(measure.id()))
                .sum();
        return Text.same(BigDecimal.valueOf(sum)
                .divide(BigDecimal.valueOf(entries.size()), 2, RoundingMode.HALF_UP)
                .toPlainString());
    }

    private Table measures(List<Recorded> entries) {
        return new Table(
                Text.of("评分项", "Measures"),
                List.of(
                        column("评分项", "Measure", Align.LEFT, 4),
                        column("依据", "Under", Align.LEFT, 3),
                        column("分值", "Scale", Align.RIGHT, 2),
                        column("权重", "Weight", Align.RIGHT, 1),
                        column("得分率（千分）", "Reached, of 1000", Align.RIGHT, 2)),
                stage.measures().stream()
                        .map(measure -> List.of(
                                Words.of(measure.title()),
                                Words.of(measure.basis().label()),
                                Text.same(measure.minimum() + "–" + measure.maximum()),
                                Words.of(measure.weight()),
                                Words.of(Score.of(
                                                List.of(measure),
                                                entries.stream()
                                                        .map(Recorded::scores)
                                                        .toList())
                                        .thousandths())))
                        .toList());
    }

    private Table comments(List<Recorded> entries) {
        return new Table(
                Text.of("评语", "Comments"),
                List.of(
                        column("评审人", "Reviewer", Align.LEFT, 2),
                        column("结论", "Decision", Align.LEFT, 1),
                        column("评语", "Comment", Align.LEFT, 8),
                        column("记录时间", "Recorded", Align.LEFT, 2)),
                entries.stream()
                        .map(entry -> List.of(
                                called.person(entry.member()),
                                entry.decision().map(Words::of).orElse(Text.NONE),
                                entry.comment()
                                        .map(comment -> Words.name(found.texts().getOrDefault(comment, "")))
                                        .orElse(Text.NONE),
                                Words.moment(entry.at())))
                        .toList());
    }

    /** The parameters of the stage as they were when it was closed, or with the first entry. */
    private Json.Obj params() {
        return called.scheme()
                .values(
                        outcome()
                                .map(each -> LegalTime.dateOf(each.at()))
                                .orElseGet(
                                        () -> LegalTime.dateOf(entries().get(0).at())),
                        called.edition().settings())
                .resolve(stage.params());
    }

    /** The levels that the stage decides on, the highest first, where it does. */
    private Optional<Table> levels() {
        List<List<Text>> rows = params().items("levels").stream()
                .map(Json.Obj.class::cast)
                .map(this::level)
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        Text.of("层级（千分制，由高到低）", "Levels (of 1000, the highest first)"),
                        List.of(
                                column("奖项", "Award", Align.LEFT, 5),
                                column("每项至少", "Each at least", Align.RIGHT, 2),
                                column("至少一项达到", "One at least", Align.RIGHT, 2),
                                column("依据", "Under", Align.LEFT, 3)),
                        rows));
    }

    private Basis basis(Json.Obj level) {
        Json.Obj reading = level.object("reading");
        return level.text("article")
                .<Basis>map(ArticleRef::new)
                .or(() -> reading.text("zh")
                        .map(zh -> new org.jinbang.scheme.Text(
                                zh, reading.text("en").orElse(zh)))
                        .map(note -> new Reading(note, Optional.empty())))
                .orElse(stage.basis());
    }

    private List<Text> level(Json.Obj level) {
        return List.of(
                called.award(level.text("award").orElse("")),
                Text.same(level.text("every").orElse("")),
                Text.same(level.text("some").orElse("")),
                Words.of(basis(level).label()));
    }
}
