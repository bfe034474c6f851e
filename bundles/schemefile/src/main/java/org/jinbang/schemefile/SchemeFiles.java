package org.jinbang.schemefile;

import java.nio.file.Path;
import java.util.List;
import org.jinbang.process.Schemes.Check;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The scheme files of this server: those in bundles ({@code SCHEME-INF/scheme.yaml}) and those in the deploy folder
 * ({@code *.scheme.yaml}, {@code *.scheme.zip}). Published as a service.
 */
@ProviderType
public interface SchemeFiles {
    /** What lies on this server and was refused, by source; the rest is in {@link org.jinbang.process.Schemes}. */
    List<Rejected> rejected();

    /** Reads a file, zip or folder, without registering anything. Checked are form and references. */
    ReadResult read(Path path);

    /** Reads and checks a file, zip or folder whole, golden cases included, without registering anything. */
    Check verify(Path path);
}
