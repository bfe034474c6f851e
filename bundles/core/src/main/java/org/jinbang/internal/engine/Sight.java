package org.jinbang.internal.engine;

import org.jinbang.internal.decide.Access;
import org.jinbang.internal.decide.Refuse;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.EditionState;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.process.StreamKind;
import org.jinbang.store.Store.StreamRow;

/** What people get to see of the streams, and what does not exist for them. */
final class Sight {
    private final Base base;

    Sight(Base base) {
        this.base = base;
    }

    /** What does not exist, or not for whoever asks. */
    static RefusedException unknown(String id) {
        return Refuse.with(RefusalCode.UNKNOWN_TARGET, null, "没有 " + id, "There is no " + id);
    }

    /** What only organs may read. */
    static RefusedException notEntitled() {
        return Refuse.with(RefusalCode.NOT_ENTITLED, null, "只有本届有关机构可以查阅", "Only organs of the edition may read this");
    }

    StreamRow row(String id, StreamKind kind) {
        return base.store().stream(id).filter(r -> r.kind().equals(kind.name())).orElseThrow(() -> unknown(id));
    }

    /** An edition, whoever asks. */
    EditionState edition(String edition) {
        return (EditionState) base.states().of(row(edition, StreamKind.EDITION));
    }

    /** What an actor may see of an edition. */
    Access access(EditionState edition, Actor actor) {
        return new Access(base.schemes().pinned(edition), edition, actor);
    }

    /** An application the actor may read; anything else does not exist. */
    record Readable(StreamRow row, ApplicationState state, EditionState edition, Access access) {}

    /** An application the actor may read. */
    Readable readable(Actor actor, String id) {
        StreamRow row = row(id, StreamKind.APPLICATION);
        ApplicationState a = (ApplicationState) base.states().seen(row);
        EditionState edition = edition(a.edition());
        Access access = access(edition, actor);
        if (!access.reads(a)) {
            throw unknown(id);
        }
        return new Readable(row, a, edition, access);
    }
}
