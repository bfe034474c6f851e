package org.jinbang.schemefile.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jinbang.process.Troubles;
import org.jinbang.process.Troubles.Trouble;
import org.jinbang.scheme.Text;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * Bundles that bring schemes or kinds, are to be started and do not get there: nobody else tells an administrator who
 * does not read the log. Used by the worker's thread.
 */
final class BundleWatch {
    static final String START = "start";
    private static final String COMPONENT = "component ";
    private static final String OURS = "org.jinbang.";
    private static final String EXTENDER = "osgi.extender";

    private final BundleContext context;
    private final Troubles troubles;
    private final Supplier<Map<Bundle, Map<String, String>>> failedComponents;
    private final long graceNanos;
    private final Map<Bundle, Long> late = new HashMap<>();
    private Set<List<String>> listed = Set.of();

    /**
     * Reports to {@code troubles}.
     *
     * @param failedComponents the components that failed when they were activated, with the reason, by bundle
     * @param grace how long a bundle may be on its way
     */
    BundleWatch(
            BundleContext context,
            Troubles troubles,
            Supplier<Map<Bundle, Map<String, String>>> failedComponents,
            Duration grace) {
        this.context = context;
        this.troubles = troubles;
        this.failedComponents = failedComponents;
        this.graceNanos = grace.toNanos();
    }

    /** Reports what is wrong now, and settles what is not any more. */
    void look() {
        List<Trouble> now = new ArrayList<>();
        Map<Bundle, Map<String, String>> failed = failedComponents.get();
        Set<Bundle> waiting = new HashSet<>();
        long clock = System.nanoTime();
        for (Bundle bundle : context.getBundles()) {
            boolean lacking = lacks(bundle);
            if (!lacking && !failed.containsKey(bundle) || !concerns(bundle)) {
                continue;
            }
            String source = Sources.name(bundle);
            if (lacking) {
                waiting.add(bundle);
                if (clock - late.computeIfAbsent(bundle, each -> clock) >= graceNanos) {
                    now.add(notStarted(source, bundle));
                }
            }
            failed.getOrDefault(bundle, Map.of()).forEach((name, reason) -> now.add(failed(source, name, reason)));
        }
        late.keySet().retainAll(waiting);
        Set<List<String>> former = listed;
        now.forEach(troubles::report);
        listed = new HashSet<>();
        now.forEach(each -> listed.add(List.of(each.source(), each.subject())));
        former.stream()
                .filter(each -> !listed.contains(each))
                .forEach(each -> troubles.settle(each.get(0), each.get(1)));
    }

    /** Whether it brings a scheme, or is written against this server. */
    private static boolean concerns(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        if (revision == null || (revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0) {
            return false;
        }
        return AtStart.carries(bundle)
                || revision.getDeclaredRequirements(null).stream().anyMatch(BundleWatch::isOurs);
    }

    private static boolean isOurs(BundleRequirement requirement) {
        String filter = filter(requirement);
        return switch (requirement.getNamespace()) {
            case PackageNamespace.PACKAGE_NAMESPACE ->
                filter.contains("(" + PackageNamespace.PACKAGE_NAMESPACE + "=" + OURS);
            case EXTENDER -> filter.contains("jinbang");
            default -> false;
        };
    }

    /** Whether it is to be started and has not got there. */
    private static boolean lacks(Bundle bundle) {
        BundleStartLevel level = bundle.adapt(BundleStartLevel.class);
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> false;
            case Bundle.STOPPING -> true;
            case Bundle.STARTING -> bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATIONPOLICY) == null;
            default -> level != null && level.isPersistentlyStarted();
        };
    }

    private Trouble notStarted(String source, Bundle bundle) {
        return switch (bundle.getState()) {
            case Bundle.INSTALLED -> unresolved(source, bundle);
            case Bundle.STARTING, Bundle.STOPPING ->
                new Trouble(
                        source,
                        START,
                        bundle.getState() == Bundle.STARTING
                                ? new Text("启动一直没有结束", "its start does not end")
                                : new Text("停止一直没有结束", "its stop does not end"),
                        new Text(
                                "把它从 deploy/ 取出，终止服务器进程（正常停止不会结束），删除 data/cache 后再启动；在此之前 deploy/ 中的其他插件包不会装入，办法文件不受影响",
                                "take it out of deploy/, kill the server (it does not stop of itself any more), delete"
                                        + " data/cache and start it; until then no other bundle of deploy/ is taken in, scheme"
                                        + " files are"));
            default ->
                new Trouble(
                        source,
                        START,
                        new Text("启动失败", "its start failed"),
                        new Text(
                                "原因见日志（搜索其名称）；请插件方改正后重新装入",
                                "the log has the reason, look for its name; have it corrected and put the corrected one in"));
        };
    }

    private Trouble unresolved(String source, Bundle bundle) {
        List<Text> missing = bundle.adapt(BundleRevision.class).getDeclaredRequirements(null).stream()
                .filter(each -> !"optional".equals(each.getDirectives().get(Constants.RESOLUTION_DIRECTIVE)))
                .filter(each -> !"dynamic".equals(each.getDirectives().get(Constants.RESOLUTION_DIRECTIVE)))
                .filter(each -> wiring().findProviders(each).isEmpty())
                .map(this::missing)
                .toList();
        Text what = missing.isEmpty()
                ? new Text("无法装配", "it cannot be resolved")
                : new Text("缺少 {0}", "it lacks {0}")
                        .with(missing.stream()
                                .reduce((one, other) -> new Text("{0}、{1}", "{0}, {1}").with(one, other))
                                .orElseThrow());
        return new Trouble(
                source,
                START,
                what,
                missing.isEmpty()
                        ? new Text("用 bundle:diag {0} 查看原因", "bundle:diag {0} tells the reason")
                                .with(bundle.getBundleId())
                        : new Text(
                                "装入所缺之物，或改用为本服务器版本构建的插件包",
                                "install what it lacks, or a bundle that was built for this version of the server"));
    }

    private FrameworkWiring wiring() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_ID).adapt(FrameworkWiring.class);
    }

    private Text missing(BundleRequirement requirement) {
        String filter = filter(requirement);
        if (!requirement.getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE)) {
            boolean java =
                    requirement.getNamespace().equals(ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE);
            return new Text("{0} {1}", "{0} {1}").with(java ? "Java" : requirement.getNamespace(), filter);
        }
        return name(filter)
                .flatMap(this::version)
                .map(here -> new Text("{0}（此处为 {1}）", "{0} (here it is {1})").with(filter, here))
                .orElseGet(() -> new Text("{0}（此处没有）", "{0} (there is none here)").with(filter));
    }

    private static Optional<String> name(String filter) {
        String key = "(" + PackageNamespace.PACKAGE_NAMESPACE + "=";
        int at = filter.indexOf(key);
        return at < 0 ? Optional.empty() : Optional.of(filter.substring(at + key.length(), filter.indexOf(')', at)));
    }

    /** The version in which a package is here, if it is. */
    private Optional<Object> version(String name) {
        return List.of(context.getBundles()).stream()
                .map(bundle -> bundle.adapt(BundleRevision.class))
                .filter(revision -> revision != null)
                .flatMap(revision -> revision.getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream())
                .filter(each -> name.equals(each.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)))
                .map(each -> each.getAttributes().get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE))
                .findFirst();
    }

    private static String filter(BundleRequirement requirement) {
        return requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
    }

    private static Trouble failed(String source, String name, String reason) {
        return new Trouble(
                source,
                COMPONENT + name,
                new Text("组件未能启动：{0}", "it failed when it was activated: {0}").with(reason),
                new Text(
                        "请插件方改正后重新装入，详见日志",
                        "have the bundle corrected and put the corrected one in, the log has the details"));
    }
}
