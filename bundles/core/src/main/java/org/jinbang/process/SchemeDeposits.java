package org.jinbang.process;

import java.util.List;
import java.util.Optional;
import org.jinbang.process.Schemes.Check;
import org.jinbang.process.Schemes.Problem;
import org.jinbang.scheme.Scheme;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes scheme files in as if they had been put into the deploy folder, and out again. The service is absent on a server
 * without scheme files.
 *
 * <p>A file that cannot be read is refused at once and nothing is kept of it. One that can be read is proved like every
 * scheme, and lies in the folder only once it is installed: what it was to replace stays until then, and after a refusal.
 */
@ProviderType
public interface SchemeDeposits {
    /** Greatest size of a file in bytes. */
    int MAX_BYTES = 20 << 20;

    /**
     * Takes a scheme file in: a {@code *.scheme.yaml} with everything inline or a zip, told by content.
     *
     * @param name what its sender calls it, for messages; it becomes no path
     */
    Deposit deposit(String name, byte[] content);

    /** The files that lie in the folder or are being proved, by name. */
    List<Filed> files();

    /**
     * Takes a file out; editions of its scheme turn dormant and lose nothing. Of a file that was to replace another and is
     * being proved or was refused, only that attempt is dropped.
     *
     * @return whether there was such a file
     */
    boolean withdraw(String file);

    /**
     * What came of reading a file.
     *
     * @param file its name from now on; empty if it was refused
     * @param scheme the scheme in it; empty if it was refused
     * @param cases how many golden cases it brings
     * @param problems everything that stands against it; empty if it is being proved
     */
    record Deposit(Optional<String> file, Optional<Scheme> scheme, int cases, List<Problem> problems) {
        /** Copies the list. */
        public Deposit {
            problems = List.copyOf(problems);
        }
    }

    /**
     * A file.
     *
     * @param source the source by which {@link Schemes} lists what it has brought
     * @param proof what its proof came to, if it was installed since the start
     */
    record Filed(String file, String source, Optional<Check> proof) {}
}
