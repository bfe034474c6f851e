package org.jinbang.schemefile.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Text;

/** A registry that accepts what it is told to accept, and remembers what was asked of it. */
final class FakeSchemes implements Schemes {
    final Map<String, Installed> installed = new LinkedHashMap<>();
    final List<String> calls = new ArrayList<>();
    volatile Optional<Problem> objection = Optional.empty();
    volatile Optional<RuntimeException> failure = Optional.empty();

    @Override
    public synchronized List<Installed> list() {
        return List.copyOf(installed.values());
    }

    @Override
    public synchronized Optional<Installed> find(String id, String revision) {
        return Optional.ofNullable(installed.get(id + "@" + revision));
    }

    @Override
    public synchronized Check install(Candidate candidate) {
        String key = candidate.scheme().key();
        calls.add("install " + key + " " + candidate.scheme().title().en());
        failure.ifPresent(e -> {
            throw e;
        });
        List<Problem> problems = new ArrayList<>(objection.stream().toList());
        Installed other = installed.get(key);
        if (other != null && !other.source().equals(candidate.source())) {
            problems.add(new Problem("", new Text("已由他处安装", "installed from elsewhere")));
        }
        if (problems.isEmpty()) {
            installed.put(
                    key,
                    new Installed(
                            candidate.scheme(),
                            candidate.cases(),
                            candidate.source(),
                            candidate.scheme().contentHash()));
        }
        return new Check(problems, candidate.cases().size(), 0);
    }

    @Override
    public synchronized void remove(String id, String revision, String source) {
        calls.add("remove " + id + "@" + revision);
        Installed found = installed.get(id + "@" + revision);
        if (found != null && found.source().equals(source)) {
            installed.remove(id + "@" + revision);
        }
    }

    @Override
    public Check check(Candidate candidate) {
        return new Check(objection.stream().toList(), candidate.cases().size(), 0);
    }

    @Override
    public Check verify(String id, String revision) {
        throw new UnsupportedOperationException("not asked by scheme files");
    }

    synchronized List<String> keys() {
        return List.copyOf(installed.keySet());
    }

    synchronized int removals() {
        return (int) calls.stream().filter(call -> call.startsWith("remove")).count();
    }
}
