package org.jinbang.process;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jinbang.scheme.Text;
import org.jinbang.store.Archives.Contents;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Backups of a running server, and their restoration into an empty one; the door decides who may ask for it.
 *
 * <p>All methods throw {@link org.jinbang.store.ArchiveException}, which says what is wrong and what to do.
 */
@ProviderType
public interface Backups {
    /** What a backup is made of: two files that belong together. */
    record Taken(String dataFile, Contents data, String keyFile, Contents keys) {}

    /** What was restored, each edition as it verifies now. */
    record Restored(Contents data, List<Reader.Verification> editions) {}

    /**
     * How it stands with the backups in the configured directory.
     *
     * @param scheduled whether backups are taken by themselves
     * @param last when the newest was taken
     * @param failure why the last one failed, if it did
     */
    record Standing(boolean scheduled, Optional<Instant> last, Optional<Text> failure) {}

    /**
     * Takes a backup of data and keys, in two directories.
     *
     * @param directory for the data; the configured one if not given
     * @param keyDirectory for the keys; the configured one if not given
     */
    Taken take(Optional<Path> directory, Optional<Path> keyDirectory);

    /** Reads a file of data or keys from its first to its last byte. */
    Contents verify(Path file);

    /**
     * Restores into an empty installation; the journal of every edition is verified and must be the one that was backed up.
     *
     * @param by who does it, for the list of deeds
     */
    Restored restore(Actor by, Path data, Optional<Path> keys, Optional<Path> masterKey);

    /** How it stands. */
    Standing standing();
}
