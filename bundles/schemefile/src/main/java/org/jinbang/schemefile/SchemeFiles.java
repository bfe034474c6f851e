package org.jinbang.schemefile;

import java.nio.file.Path;
import org.jinbang.process.Schemes.Check;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The scheme files of this server: those in bundles ({@code SCHEME-INF/scheme.yaml}) and those in the deploy folder
 * ({@code *.scheme.yaml}, {@code *.scheme.zip}). Published as a service. What came of each is told by
 * {@link org.jinbang.process.Schemes}.
 */
@ProviderType
public interface SchemeFiles {
    /** Reads a file, zip or folder, without registering anything. Checked are form and references. */
    ReadResult read(Path path);

    /** Reads and checks a file, zip or folder whole, proof included, without registering anything. */
    Check verify(Path path);
}
