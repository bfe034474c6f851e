package org.jinbang.console.internal.command;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.console.internal.demo.Demonstration;
import org.jinbang.console.internal.demo.Endpoint;
import org.jinbang.console.internal.demo.HttpDoor;
import org.jinbang.console.internal.demo.Performance;
import org.jinbang.console.internal.demo.Progress;
import org.jinbang.console.internal.demo.benchmark.BenchmarkDemonstration;
import org.jinbang.console.internal.demo.collection.CollectionDemonstration;
import org.jinbang.console.internal.demo.gansu.GansuDemonstration;
import org.jinbang.console.internal.demo.individual.IndividualDemonstration;
import org.jinbang.console.internal.demo.management.ManagementDemonstration;
import org.jinbang.console.internal.demo.mayor.MayorDemonstration;
import org.jinbang.console.internal.demo.quality.QualityDemonstration;
import org.jinbang.json.Json;
import org.jinbang.process.EditionState;
import org.jinbang.process.Reader;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Scheme;
import org.jinbang.time.JinbangClock;
import org.jinbang.time.SettableClock;
import org.osgi.framework.BundleContext;

/** {@code award:demo}. */
@Service
@Command(
        scope = "award",
        name = "demo",
        description = "在演示服务器上经公开接口演示一届评选 / Plays an edition through the public interface of a demonstration server")
public final class Demo extends AwardCommand {
    /** What everybody of a demonstration signs in with; accounts with it exist on demonstration servers only. */
    static final String PASSWORD = "jinbang-demo-2024";

    private static final List<Demonstration> ALL = List.of(
            new IndividualDemonstration(),
            new BenchmarkDemonstration(),
            new ManagementDemonstration(),
            new MayorDemonstration(),
            new CollectionDemonstration(),
            new QualityDemonstration(),
            new GansuDemonstration());
    private static final int HANDS = 4;
    private static final int SECONDS_FOR_SCHEME = 60;

    @Reference
    JinbangClock clock;

    @Reference
    Schemes schemes;

    @Reference
    Reader reader;

    @Reference
    BundleContext context;

    @Argument(
            name = "scheme",
            description = "评选办法，默认第一个有演示的 / the scheme; by default the first that has a demonstration")
    @Completion(SchemeCompleter.class)
    String key;

    @Option(name = "--again", description = "已有届次时，再演示一届 / plays another edition where there is one already")
    boolean again;

    @Option(
            name = "--until",
            description = "只演到第几章，其余留给您自己办 / plays up to the chapter of this number; the rest is left to you")
    int until = Integer.MAX_VALUE;

    @Override
    View run() {
        SettableClock settable = clock.settable()
                .orElseThrow(() -> new Failure(
                        "这不是演示服务器：演示只在以 -D{0}=true 启动、自有数据库的服务器上进行",
                        "This is no demonstration server: a demonstration is played only on one started with -D{0}=true and a database of its own",
                        SettableClock.DEMONSTRATION));
        if (until < 1) {
            throw new Failure("--until 须为 1 以上的章次", "--until wants the number of a chapter, 1 or more");
        }
        Demonstration demonstration = chosen();
        List<String> editions = reader.editions().stream()
                .filter(each -> each.scheme().equals(demonstration.scheme()))
                .map(EditionState::id)
                .toList();
        if (!editions.isEmpty() && !again) {
            return View.of(Json.obj().with("played", false).with("editions", Json.texts(editions)))
                    .line(
                            "数据库中已有该办法的届次（{0}），不再演示；要再演示一届，加 --again",
                            "There are editions of the scheme in the database ({0}); nothing is played. With --again another one is",
                            String.join(", ", editions));
        }
        URI server = Endpoint.of(context);
        Scheme scheme = installed(demonstration);
        Performance.Result result;
        try (HttpDoor door = new HttpDoor(server, accounts, PASSWORD)) {
            Progress progress = json ? Progress.SILENT : new ProgressBar(session.getConsole(), language());
            result = new Performance(demonstration, scheme, door, settable, HANDS).play(progress, until);
            DemoReport report = new DemoReport(scheme, demonstration, result, server, PASSWORD);
            if (result.missing().isEmpty()) {
                return report.view();
            }
            report.view().print(System.out, json, language());
            throw report.failure();
        } catch (org.jinbang.console.internal.demo.DemoException e) {
            throw new Failure(e.text());
        }
    }

    private Demonstration chosen() {
        return ALL.stream()
                .filter(each ->
                        key == null || key.equals(each.scheme()) || key.equals(each.scheme() + "@" + each.revision()))
                .findFirst()
                .orElseThrow(() -> new Failure(
                        "{0} 没有演示；有演示的：{1}",
                        "There is no demonstration of {0}; there are: {1}",
                        key,
                        ALL.stream().map(Demonstration::scheme).collect(Collectors.joining(", "))));
    }

    /** The scheme; a server that has just started may still be checking it. */
    private Scheme installed(Demonstration demonstration) {
        for (int second = 0; second < SECONDS_FOR_SCHEME; second++) {
            var found = schemes.find(demonstration.scheme(), demonstration.revision());
            if (found.isPresent()) {
                return found.get().scheme();
            }
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure("演示已中断", "The demonstration was interrupted");
            }
        }
        throw new Failure(
                "未安装评选办法 {0}@{1}",
                "The scheme {0}@{1} is not installed", demonstration.scheme(), demonstration.revision());
    }
}
