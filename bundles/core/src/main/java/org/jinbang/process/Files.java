package org.jinbang.process;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Files that belong to cases: stored before a command names them, encrypted under the key of whom they concern. */
@ProviderType
public interface Files {
    /** Greatest size of one file in bytes. */
    int MAX_BYTES = 20 * 1024 * 1024;

    /**
     * Stores a file for later use on an application. Its type is told by content: PDF, PNG, JPEG, Word, Excel
     * (OOXML, without macros), plain text in UTF-8. An office file is unpacked within bounds: at most 2,000 entries and
     * 128 MiB, no entry above 1 MiB that grows more than 200 times, nothing encrypted, one office file within another at
     * most.
     *
     * @param name its name without a path, 1 to 150 characters, none of them invisible
     * @throws RefusedException with {@link RefusalCode#FILE_REFUSED}
     */
    Stored store(Actor actor, String application, String name, byte[] content);

    /** Reads a file; who may read the application may read it, objectors' proofs only those who investigate. */
    Content read(Actor actor, String file);

    /** A stored file. */
    record Stored(String id, String name, String mediaType, int size, String sha256) {}

    /**
     * A file with its bytes; empty where its key was erased.
     *
     * @param about whose application it is part of; empty for the proofs of an objection
     */
    record Content(Stored file, Optional<About> about, Optional<byte[]> bytes) {}

    /** The applicant whom a file is about. */
    record About(String applicant, String edition, String application) {}
}
