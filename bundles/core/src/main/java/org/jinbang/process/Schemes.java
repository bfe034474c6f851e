package org.jinbang.process;

import java.util.List;
import java.util.Optional;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.osgi.annotation.versioning.ProviderType;

/** The schemes installed on this server, by id and revision. */
@ProviderType
public interface Schemes {
    /** Installed schemes, by id, then revision. */
    List<Installed> list();

    /** An installed scheme. */
    Optional<Installed> find(String id, String revision);

    /**
     * Checks a candidate whole (structure, references, golden cases, and that switching a rule off breaks its case) and
     * registers it, or refuses it and leaves everything as it was.
     *
     * @return what was found; the scheme is registered only if no problem is an error
     */
    Check install(Candidate candidate);

    /** Takes a scheme out; its editions turn dormant. {@code source} must be the one that installed it. */
    void remove(String id, String revision, String source);

    /** Checks a candidate without registering it. */
    Check check(Candidate candidate);

    /** Checks an installed scheme again. */
    Check verify(String id, String revision);

    /**
     * A scheme with its golden cases, as read from files.
     *
     * @param source where it comes from, for people: a bundle's name or a file
     * @param positions path of an element → {@code file:line:column}, for messages
     */
    record Candidate(Scheme scheme, List<GoldenCase> cases, String source, java.util.Map<String, String> positions) {}

    /** An installed scheme. */
    record Installed(Scheme scheme, List<GoldenCase> cases, String source, String hash) {}

    /** The result of a check. */
    record Check(List<Problem> problems, int cases, int rules) {
        /** Whether nothing stands against it. */
        public boolean passed() {
            return problems.isEmpty();
        }
    }

    /** One problem: where ({@code file:line:column} or a path) and what would be right. */
    record Problem(String where, Text message) {}
}
