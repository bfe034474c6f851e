package org.jinbang.internal.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.jinbang.time.Calendars;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The installed schemes. A scheme registers whole or not at all. */
@Component(service = {Schemes.class, SchemeRegistry.class})
public final class SchemeRegistry implements Schemes {
    private static final Logger LOG = LoggerFactory.getLogger(SchemeRegistry.class);

    private final KindRegistry kinds;
    private final SchemeCheck check;
    private final Map<String, Installed> installed = new TreeMap<>();
    private final Map<String, Candidate> waiting = new TreeMap<>();
    private final List<BiConsumer<String, Boolean>> listeners = new CopyOnWriteArrayList<>();

    /** An empty registry. */
    @Activate
    public SchemeRegistry(@Reference KindRegistry kinds, @Reference Calendars calendars) {
        this.kinds = kinds;
        this.check = new SchemeCheck(kinds, calendars);
        kinds.listen(this::retry);
    }

    /** Calls {@code listener} with a scheme's key after it arrived (true) or left (false). */
    public void listen(BiConsumer<String, Boolean> listener) {
        listeners.add(listener);
    }

    @Override
    public synchronized List<Installed> list() {
        return List.copyOf(installed.values());
    }

    @Override
    public synchronized Optional<Installed> find(String id, String revision) {
        return Optional.ofNullable(installed.get(id + "@" + revision));
    }

    @Override
    public Check check(Candidate candidate) {
        return check.of(candidate, SchemeCheck.Depth.CASES);
    }

    @Override
    public Check verify(String id, String revision) {
        Installed found = find(id, revision)
                .orElseThrow(() -> new IllegalArgumentException("没有安装 " + id + "@" + revision + " / not installed"));
        return check.of(
                new Candidate(found.scheme(), found.cases(), found.source(), Map.of()), SchemeCheck.Depth.RULES);
    }

    @Override
    public Check install(Candidate candidate) {
        Scheme scheme = candidate.scheme();
        Check result = check(candidate);
        Optional<Problem> taken = taken(candidate);
        if (taken.isPresent()) {
            List<Problem> problems = new ArrayList<>(result.problems());
            problems.add(taken.get());
            result = new Check(problems, result.cases(), result.rules());
        }
        synchronized (this) {
            waiting.remove(scheme.key());
            if (!result.passed()) {
                if (kinds.kinds().missing(scheme).isPresent()) {
                    waiting.put(scheme.key(), candidate);
                }
                return result;
            }
            installed.put(
                    scheme.key(), new Installed(scheme, candidate.cases(), candidate.source(), scheme.contentHash()));
        }
        LOG.info(
                "Scheme {} installed from {}: {} golden cases green, {} rules",
                scheme.key(),
                candidate.source(),
                result.cases(),
                result.rules());
        listeners.forEach(listener -> listener.accept(scheme.key(), true));
        return result;
    }

    private Optional<Problem> taken(Candidate candidate) {
        return find(candidate.scheme().id(), candidate.scheme().revision())
                .filter(other -> !other.source().equals(candidate.source()))
                .map(other -> new Problem(
                        candidate.source(),
                        new Text(
                                candidate.scheme().key() + " 已由 " + other.source() + " 安装，请先移除",
                                candidate.scheme().key() + " is installed from " + other.source()
                                        + " already; remove that first")));
    }

    @Override
    public void remove(String id, String revision, String source) {
        String key = id + "@" + revision;
        synchronized (this) {
            waiting.remove(key);
            Installed found = installed.get(key);
            if (found == null || !found.source().equals(source)) {
                return;
            }
            installed.remove(key);
        }
        LOG.info("Scheme {} removed; its editions are dormant until this revision returns", key);
        listeners.forEach(listener -> listener.accept(key, false));
    }

    /** Schemes that lacked a kind are tried again when kinds change. */
    private void retry() {
        List<Candidate> candidates;
        synchronized (this) {
            candidates = List.copyOf(waiting.values());
        }
        candidates.forEach(this::install);
    }
}
