package org.jinbang.internal.registry;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jinbang.internal.conditions.CoreConditions;
import org.jinbang.internal.engine.Kinds;
import org.jinbang.internal.engine.Sandbox;
import org.jinbang.internal.stages.CoreStages;
import org.jinbang.process.KindCatalogue;
import org.jinbang.process.Troubles;
import org.jinbang.process.Troubles.Trouble;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ConditionKind;
import org.jinbang.scheme.spi.StageKind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Core's kinds and those that other bundles publish; a name that is taken stays with who has it. */
@Component(service = {KindRegistry.class, KindCatalogue.class})
public final class KindRegistry implements KindCatalogue {
    private static final Text CORRECTION = new Text(
            "请插件方改正后重新装入，详见日志；多次不答复而停用的，另须重新启动服务器",
            "have the bundle corrected and put the corrected one in, the log has the details; a kind that was switched off"
                    + " because it did not answer also needs a restart of the server");

    private final Troubles troubles;
    private final Sandbox sandbox = new Sandbox(Duration.ofSeconds(2), this::failed);
    private final Map<String, ConditionKind> conditions = new HashMap<>();
    private final Map<String, StageKind> stages = new HashMap<>();
    private final Set<String> foreign = new HashSet<>();
    private final Map<String, KindOrigin> origins = new ConcurrentHashMap<>();
    private volatile Kinds kinds;

    /** Core's kinds alone, where nobody reads of troubles. */
    public KindRegistry() {
        this(new TroubleBook());
    }

    /** Core's kinds alone; what goes wrong with others is told to {@code troubles}. */
    @Activate
    public KindRegistry(@Reference TroubleBook troubles) {
        this.troubles = troubles;
        CoreConditions.all().forEach(kind -> conditions.put(kind.name(), kind));
        CoreStages.all().forEach(kind -> stages.put(kind.name(), kind));
        kinds = new Kinds(conditions, stages, foreign);
    }

    /** Core's kinds and these, where no bundles come and go. */
    public static KindRegistry of(List<ConditionKind> conditions, List<StageKind> stages) {
        KindRegistry registry = new KindRegistry();
        conditions.forEach(registry::addConditionKind);
        stages.forEach(registry::addStageKind);
        return registry;
    }

    /** The kinds available now. */
    public Kinds kinds() {
        return kinds;
    }

    /** The hop to foreign kinds. */
    public Sandbox sandbox() {
        return sandbox;
    }

    /** Where the kind of another bundle comes from: its symbolic name and major version; empty if it does not tell. */
    String origin(String name) {
        return Optional.ofNullable(origins.get(name)).map(KindOrigin::pinned).orElse("");
    }

    @Override
    public List<Kind> conditions() {
        return new KindPage(sandbox, origins).conditions(foreign(kinds.conditions()));
    }

    @Override
    public List<Kind> stages() {
        Map<String, StageKind> told = new HashMap<>();
        foreign(kinds.stages()).forEach((name, kind) -> told.put(name, ((GuardedStageKind) kind).guarded()));
        return new KindPage(sandbox, origins).stages(told);
    }

    private <K> Map<String, K> foreign(Map<String, K> all) {
        return all.entrySet().stream()
                .filter(each -> kinds.foreign().contains(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addConditionKind(ConditionKind kind) {
        Optional<KindOrigin> origin = KindOrigin.of(kind.getClass());
        nameOf(kind, kind::name, origin).ifPresent(name -> add(conditions, name, kind, origin));
    }

    void removeConditionKind(ConditionKind kind) {
        remove(conditions, kind, kind);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addStageKind(StageKind kind) {
        Optional<KindOrigin> origin = KindOrigin.of(kind.getClass());
        nameOf(kind, kind::name, origin)
                .ifPresent(name -> add(stages, name, new GuardedStageKind(name, kind, sandbox), origin));
    }

    void removeStageKind(StageKind kind) {
        StageKind guarded;
        synchronized (this) {
            guarded = stages.values().stream()
                    .filter(each -> each instanceof GuardedStageKind g && g.guards(kind))
                    .findFirst()
                    .orElse(null);
        }
        remove(stages, guarded, kind);
    }

    /** Through the sandbox: whoever brings a kind must not hold up those who bring others. */
    private Optional<String> nameOf(Object kind, Supplier<String> name, Optional<KindOrigin> origin) {
        String type = kind.getClass().getName();
        origin.ifPresent(each -> origins.put(type, each));
        try {
            return Optional.of(sandbox.call(type, name));
        } catch (Sandbox.FailedException e) {
            return Optional.empty();
        }
    }

    private <T> void add(Map<String, T> map, String name, T kind, Optional<KindOrigin> origin) {
        synchronized (this) {
            if (name.isEmpty() || map.containsKey(name)) {
                troubles.report(taken(map, name, origin));
                return;
            }
            map.put(name, kind);
            foreign.add(name);
            origin.ifPresentOrElse(each -> origins.put(name, each), () -> origins.remove(name));
            kinds = new Kinds(conditions, stages, foreign);
        }
    }

    private Trouble taken(Map<String, ?> map, String name, Optional<KindOrigin> origin) {
        String owner = foreign.contains(name) ? source(origins.get(name)) : "org.jinbang.core";
        return new Trouble(
                source(origin.orElse(null)),
                name,
                name.isEmpty()
                        ? new Text("一个类型没有名称，未予采用", "a kind has no name and is not used")
                        : new Text("类型未予采用：该名称已属 {0}", "the kind is not used: the name belongs to {0} already")
                                .with(owner),
                new Text(
                        "请插件方另取名称，办法文件随之修改；award:kind-list 列出已用名称",
                        "have the bundle give it another name, and the schemes with it; award:kind-list shows those that are"
                                + " taken"));
    }

    private void failed(String kind, Sandbox.FailedException failure) {
        troubles.report(new Trouble(
                source(origins.get(kind)),
                kind,
                new Text("{0}（{1}）", "{0} ({1})").with(failure.text(), failure.detail()),
                CORRECTION));
    }

    private static String source(KindOrigin origin) {
        return origin == null ? "?" : origin.shown();
    }

    /** What went wrong with a kind leaves with it; it may be there because its name could not be used. */
    private <T> void remove(Map<String, T> map, T used, Object kind) {
        synchronized (this) {
            map.entrySet().removeIf(entry -> {
                boolean ours = entry.getValue() == used;
                if (ours) {
                    foreign.remove(entry.getKey());
                }
                return ours;
            });
            kinds = new Kinds(conditions, stages, foreign);
        }
        KindOrigin.of(kind.getClass())
                .map(KindOrigin::shown)
                .ifPresent(source -> troubles.list().stream()
                        .filter(each -> each.source().equals(source))
                        .forEach(each -> troubles.settle(source, each.subject())));
    }
}
