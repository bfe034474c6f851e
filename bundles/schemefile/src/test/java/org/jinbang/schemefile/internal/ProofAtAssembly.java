package org.jinbang.schemefile.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.internal.registry.SchemeCheck;
import org.jinbang.process.Proofs;
import org.jinbang.process.Schemes.Candidate;
import org.jinbang.process.Schemes.Check;
import org.jinbang.schemefile.ReadResult;
import org.jinbang.schemefile.SchemeReader;
import org.jinbang.time.Calendars;
import org.jinbang.time.internal.ShippedCalendar;

/**
 * Proves a scheme that the server ships, when it is built: its golden cases, and that each rule switched off breaks one.
 * The build fails where a server would refuse it; the green proof is shipped, so that no first start has to run it again.
 */
public final class ProofAtAssembly {
    private ProofAtAssembly() {}

    /**
     * Proves and remembers.
     *
     * @param arguments the folder {@code SCHEME-INF}, the folder of the proofs, the jar of core and that of scheme files
     */
    public static void main(String[] arguments) throws IOException {
        if (!Files.isDirectory(Path.of(arguments[0]))) {
            // The parent of the schemes has none of its own.
            return;
        }
        ReadResult read = SchemeReader.read(Path.of(arguments[0]));
        Candidate candidate = read.candidate()
                .orElseThrow(() -> new IllegalStateException(arguments[0] + " is no scheme: " + read.problems()));
        String code = Digest.of(Path.of(arguments[2]));
        String reading = Digest.both(code, Digest.of(Path.of(arguments[3])));
        new KnownCases(Path.of(arguments[1]), Optional.empty(), () -> reading)
                .remember(Sources.of(Path.of(arguments[0])), candidate.casesHash());
        SchemeCheck check = new SchemeCheck(new KindRegistry(), Calendars.fixed(ShippedCalendar.calendar()));
        Proofs proofs = new RememberedProofs(Path.of(arguments[1]), Optional.empty(), () -> code);
        Proofs.Subject subject = check.subject(candidate);
        if (proofs.recall(subject).isPresent()) {
            return;
        }
        long start = System.nanoTime();
        Check result = check.of(candidate, SchemeCheck.Depth.RULES);
        result.problems().forEach(problem -> System.err.println(problem.where() + ": " + problem.message()));
        if (!result.passed()) {
            throw new IllegalStateException(candidate.scheme().key() + " is not proved");
        }
        proofs.remember(subject, result);
        System.out.printf(
                "%s: %d golden cases green, %d rules each noticed when switched off, %d ms%n",
                candidate.scheme().key(), result.cases(), result.rules(), (System.nanoTime() - start) / 1_000_000);
    }
}
