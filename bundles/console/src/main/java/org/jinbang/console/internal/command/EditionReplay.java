package org.jinbang.console.internal.command;

import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.json.Codec;
import org.jinbang.process.Reader;
import org.jinbang.process.Replays;
import org.jinbang.process.Replays.Course;
import org.jinbang.process.Replays.Line;
import org.jinbang.process.Replays.Replay;
import org.jinbang.process.Replays.Undecided;
import org.jinbang.process.Replays.Verdict;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.jinbang.schemefile.SchemeFiles;

/** {@code award:edition-replay}. */
@Service
@Command(
        scope = "award",
        name = "edition-replay",
        description = "按另一修订重新计算已结束的届次，不改动任何数据 / Recomputes a finished edition under another revision; changes nothing",
        detailedDescription = "award:edition-replay --revision 2026 cn.example-2024\n\t"
                + "award:edition-replay --revision /srv/draft.scheme.yaml cn.example-2024")
public final class EditionReplay extends AwardCommand {
    @Reference
    Replays replays;

    @Reference
    Reader reader;

    @Reference
    Schemes schemes;

    @Reference
    SchemeFiles files;

    @Option(
            name = "--revision",
            required = true,
            description = "已安装的修订，或办法文件 / an installed revision, or a scheme file",
            valueToShowInHelp = "")
    @Completion(RevisionCompleter.class)
    String revision;

    @Argument(name = "edition", required = true, description = "届次 / edition")
    @Completion(EditionCompleter.class)
    String edition;

    @Override
    View run() {
        Scheme former = reader.schemeOf(edition);
        Scheme later = new RevisionOrFile(schemes, files, session.currentDir()).of(former.id(), revision);
        Replay replay = replays.replay(actor(), edition, later);
        View view = View.of(Codec.write(replay))
                .line(
                        "{0}：按修订 {2} 重新计算（原为 {1}）；没有改动任何数据",
                        "{0}: recomputed under revision {2} (held under {1}); nothing was changed",
                        replay.edition(),
                        replay.former(),
                        replay.later())
                .line(
                        "结果不同 {0} 份，无法判断 {1} 份，相同 {2} 份，须回避而不显示 {3} 份",
                        "{0} fare otherwise, {1} cannot be decided, {2} fare alike, {3} are struck for recusal",
                        count(replay, Verdict.DIFFERENT),
                        count(replay, Verdict.UNDECIDABLE),
                        count(replay, Verdict.SAME),
                        count(replay, Verdict.STRUCK));
        if (!replay.undecided().isEmpty()) {
            view.line("\n就整届而言不能得知的", "\nWhat cannot be known of the whole edition");
            replay.undecided().forEach(each -> view.line(line(each, "  · ")));
        }
        of(view, replay, Verdict.DIFFERENT, new Text("\n结果不同", "\nWho fares otherwise"), former, later);
        of(view, replay, Verdict.UNDECIDABLE, new Text("\n无法判断", "\nWhat cannot be decided"), former, later);
        return view;
    }

    private static long count(Replay replay, Verdict verdict) {
        return replay.lines().stream().filter(line -> line.verdict() == verdict).count();
    }

    private static void of(View view, Replay replay, Verdict verdict, Text heading, Scheme former, Scheme later) {
        List<Line> lines = replay.lines().stream()
                .filter(line -> line.verdict() == verdict)
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        view.line(heading);
        for (Line line : lines) {
            view.line(
                    "  {0} {1}，第 {2} 批次，{3}",
                    "  {0} {1}, batch {2}, {3}",
                    line.application(),
                    line.name(),
                    line.batch(),
                    Show.track(former, line.track()));
            line.former()
                    .ifPresent(course ->
                            view.line("      {0}：{1}", "      {0}: {1}", replay.former(), course(former, course)));
            if (verdict == Verdict.DIFFERENT) {
                line.later()
                        .ifPresent(course ->
                                view.line("      {0}：{1}", "      {0}: {1}", replay.later(), course(later, course)));
                line.article().ifPresent(place -> view.line("      依据 第{0}条", "      by article {0}", place));
            }
            line.conditions()
                    .forEach(flip -> view.line(
                            "      条件“{0}”：{1} → {2}，{3}",
                            "      condition “{0}”: {1} → {2}, {3}",
                            flip.title(),
                            Show.finding(flip.former()),
                            Show.finding(flip.later()),
                            flip.reason()));
            line.undecided().forEach(each -> view.line(line(each, "      ? ")));
        }
    }

    private static Text line(Undecided each, String indent) {
        Text line = new Text(indent + "{0}：{1}", indent + "{0}: {1}").with(each.what(), each.reason());
        return each.article()
                .map(place -> new Text("{0}（第{1}条）", "{0} (art. {1})").with(line, place))
                .orElse(line);
    }

    /** How a way ends, with where, why and by which article. */
    private static Text course(Scheme scheme, Course course) {
        Optional<Text> stage = course.stage().map(id -> Show.stage(scheme, id));
        Text end = switch (course.end()) {
            case AWARDED ->
                new Text("获“{0}”", "wins “{0}”")
                        .with(course.award().map(id -> Show.award(scheme, id)).orElse(new Text("—", "—")));
            case ENDED -> new Text("止步于“{0}”", "ends at “{0}”").with(stage.orElseThrow());
            case NOT_ADMITTED -> new Text("不得申报", "could not have applied");
            case LEFT -> new Text("撤回或被取消资格", "withdrawn or disqualified");
            case UNDECIDED -> new Text("无法判断", "cannot be decided");
        };
        return course.article().isPresent()
                ? new Text("{0}（第{2}条：{1}）", "{0} (art. {2}: {1})")
                        .with(end, course.reason(), course.article().get())
                : end;
    }
}
