package org.jinbang.internal.engine;

import java.util.Optional;
import org.jinbang.internal.decide.Access;
import org.jinbang.internal.decide.Refuse;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.EditionState;
import org.jinbang.process.Files;
import org.jinbang.process.RefusalCode;
import org.jinbang.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files of cases: typed by content, sealed under the key of whom they concern. */
@Component(service = Files.class)
public final class FilesImpl implements Files {
    private final Base base;

    /** Files in what {@code core} offers. */
    @Activate
    public FilesImpl(@Reference Core core) {
        this.base = core.base();
    }

    @Override
    public Stored store(Actor actor, String application, String name, byte[] content) {
        ApplicationState a = application(application);
        EditionState edition = edition(a);
        boolean own = a.applicant().equals(actor.id());
        boolean objecting = edition.batch(a.batch()).orElseThrow().notices().stream()
                .anyMatch(n -> !n.replaced()
                        && n.names().containsKey(a.id())
                        && a.stage().equals(n.stage()));
        Access access = new Access(base.schemes().pinned(edition), edition, actor);
        if (!own && !objecting && !access.reads(a)) {
            throw unknown(application);
        }
        String id = base.ids().next();
        String owner = own || access.seated() ? a.applicant() : "objection-file:" + id;
        Stored stored = StoredFiles.checked(id, name, content);
        base.files().put(stored, owner, a.id(), actor.id(), content);
        return stored;
    }

    @Override
    public Content read(Actor actor, String file) {
        Store.FileRow row = base.store().file(file).orElseThrow(() -> unknown(file));
        ApplicationState a = application(row.stream());
        EditionState edition = edition(a);
        Access access = new Access(base.schemes().pinned(edition), edition, actor);
        boolean objectors = row.owner().startsWith("objection-file:");
        boolean may = objectors
                ? access.investigates(a)
                : access.reads(a) || row.uploader().equals(actor.id()) && !actor.anonymous();
        if (!may) {
            throw unknown(file);
        }
        Stored stored = base.files().described(row);
        Optional<About> about =
                objectors ? Optional.empty() : Optional.of(new About(a.applicant(), edition.id(), a.id()));
        return new Content(stored, about, base.files().content(row));
    }

    private ApplicationState application(String id) {
        return base.store().stream(id)
                .filter(row -> row.kind().equals("APPLICATION"))
                .map(row -> (ApplicationState) Journal.state(row))
                .orElseThrow(() -> unknown(id));
    }

    private EditionState edition(ApplicationState a) {
        return (EditionState) Journal.state(base.store().stream(a.edition()).orElseThrow());
    }

    private static RuntimeException unknown(String id) {
        return Refuse.with(RefusalCode.UNKNOWN_TARGET, null, "没有 " + id, "There is no " + id);
    }
}
