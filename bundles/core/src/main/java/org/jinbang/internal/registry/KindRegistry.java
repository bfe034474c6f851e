package org.jinbang.internal.registry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jinbang.internal.conditions.CoreConditions;
import org.jinbang.internal.engine.Kinds;
import org.jinbang.internal.engine.Sandbox;
import org.jinbang.internal.stages.CoreStages;
import org.jinbang.process.KindCatalogue;
import org.jinbang.scheme.spi.ConditionKind;
import org.jinbang.scheme.spi.StageKind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Core's kinds and those that other bundles publish; a name that is taken stays with who has it. */
@Component(service = {KindRegistry.class, KindCatalogue.class})
public final class KindRegistry implements KindCatalogue {
    private static final Logger LOG = LoggerFactory.getLogger(KindRegistry.class);

    private final Sandbox sandbox = new Sandbox(java.time.Duration.ofSeconds(2));
    private final Map<String, ConditionKind> conditions = new HashMap<>();
    private final Map<String, StageKind> stages = new HashMap<>();
    private final Set<String> foreign = new HashSet<>();
    private final Map<String, KindOrigin> origins = new ConcurrentHashMap<>();
    private volatile Kinds kinds;

    /** Core's kinds alone. */
    @Activate
    public KindRegistry() {
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
        add(conditions, nameOf(kind::name), kind, KindOrigin.of(kind.getClass()));
    }

    void removeConditionKind(ConditionKind kind) {
        remove(conditions, kind);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addStageKind(StageKind kind) {
        String name = nameOf(kind::name);
        add(stages, name, new GuardedStageKind(name, kind, sandbox), KindOrigin.of(kind.getClass()));
    }

    void removeStageKind(StageKind kind) {
        StageKind guarded;
        synchronized (this) {
            guarded = stages.values().stream()
                    .filter(each -> each instanceof GuardedStageKind g && g.guards(kind))
                    .findFirst()
                    .orElse(null);
        }
        remove(stages, guarded);
    }

    private static String nameOf(java.util.function.Supplier<String> name) {
        try {
            return String.valueOf(name.get());
        } catch (RuntimeException e) {
            LOG.error("A kind does not tell its name and is not used; its bundle needs a correction", e);
            return "";
        }
    }

    private <T> void add(Map<String, T> map, String name, T kind, Optional<KindOrigin> origin) {
        synchronized (this) {
            if (name.isEmpty() || map.containsKey(name)) {
                LOG.error(
                        "The kind {} of {} is not used: the name is taken",
                        name,
                        kind.getClass().getName());
                return;
            }
            map.put(name, kind);
            foreign.add(name);
            origin.ifPresentOrElse(each -> origins.put(name, each), () -> origins.remove(name));
            kinds = new Kinds(conditions, stages, foreign);
        }
    }

    private <T> void remove(Map<String, T> map, T kind) {
        synchronized (this) {
            map.entrySet().removeIf(entry -> {
                boolean ours = entry.getValue() == kind;
                if (ours) {
                    foreign.remove(entry.getKey());
                }
                return ours;
            });
            kinds = new Kinds(conditions, stages, foreign);
        }
    }
}
