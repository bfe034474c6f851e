package org.jinbang.process;

import java.util.Optional;
import java.util.SortedMap;
import org.jinbang.process.Schemes.Check;
import org.osgi.annotation.versioning.ConsumerType;

/** Remembers green proofs of schemes, so that a restart need not run them again. Only green ones are remembered. */
@ConsumerType
public interface Proofs {
    /** Remembers nothing. */
    Proofs NONE = new Proofs() {
        @Override
        public Optional<Check> recall(Subject subject) {
            return Optional.empty();
        }

        @Override
        public void remember(Subject subject, Check green) {
            // what is not remembered is proved again
        }
    };

    /** The green proof of exactly this, if it is remembered under the code that runs now. */
    Optional<Check> recall(Subject subject);

    /** Remembers a green proof; failing to write it down is not an error, it only costs another run. */
    void remember(Subject subject, Check green);

    /**
     * What a proof is of, besides the code that runs it.
     *
     * @param scheme {@code id@revision}, for people
     * @param content hash of the scheme's data
     * @param cases hash of its golden cases
     * @param kinds each kind it uses that is not core's → symbolic name and major version of the bundle it comes from
     * @param calendar hash of the work calendar the cases are played by
     */
    record Subject(String scheme, String content, String cases, SortedMap<String, String> kinds, String calendar) {}
}
