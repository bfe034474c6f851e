package org.jinbang.internal.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jinbang.json.Json;
import org.jinbang.process.Act;
import org.jinbang.process.ActType;
import org.jinbang.store.Store.FileRow;

/** Compares the files that acts name with what is stored. A file that no act names is not looked at: nobody relies on it. */
final class FileCheck {
    private final Base base;
    private final List<String> faults;

    FileCheck(Base base, List<String> faults) {
        this.base = base;
        this.faults = faults;
    }

    /** The files that an act names. */
    void of(Act act, String where) {
        for (String id : named(act)) {
            Optional<FileRow> row = base.store().file(id);
            if (row.isEmpty()) {
                faults.add(where + "its file " + id + " is missing");
                continue;
            }
            try {
                complaint(act, row.get()).ifPresent(why -> faults.add(where + "its file " + id + " " + why));
            } catch (RuntimeException e) {
                faults.add(where + "its file " + id + " was altered (" + e.getMessage() + ")");
            }
        }
    }

    private static Set<String> named(Act act) {
        Set<String> ids = new LinkedHashSet<>();
        if (act.type() == ActType.FILE_ATTACHED) {
            act.data().text("file").ifPresent(ids::add);
        }
        Json.Obj taken = act.data().object("files");
        taken.members().keySet().forEach(field -> ids.addAll(taken.texts(field)));
        ids.addAll(act.data().texts("proofs"));
        act.data().object("parts").members().values().forEach(part -> {
            if (part instanceof Json.Str text) {
                ids.add(text.value());
            }
        });
        return ids;
    }

    private Optional<String> complaint(Act act, FileRow row) {
        if (!row.stream().equals(act.stream())) {
            return Optional.of("is listed under the stream " + row.stream());
        }
        Optional<byte[]> content = base.sealer().openBytes(row.id(), row.owner(), row.content());
        if (content.isEmpty()) {
            return base.sealer().unknown(List.of(row.owner())).isEmpty()
                    ? Optional.empty()
                    : Optional.of("lies under the key of " + row.owner() + ", which is missing and was not erased");
        }
        // its name opens only together with everything that stands beside it
        base.sealer().openBytes(StoredFiles.label(row), row.owner(), row.name());
        return row.sha256().equals(Hash.hex(content.get())) && row.size() == content.get().length
                ? Optional.empty()
                : Optional.of("does not have the hash and size that are listed");
    }
}
