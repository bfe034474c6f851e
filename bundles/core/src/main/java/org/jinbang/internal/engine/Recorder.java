package org.jinbang.internal.engine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jinbang.internal.decide.Accepted;
import org.jinbang.internal.decide.Draft;
import org.jinbang.internal.fold.Fold;
import org.jinbang.json.Json;
import org.jinbang.process.Act;
import org.jinbang.process.ActType;
import org.jinbang.process.Actor;
import org.jinbang.process.Command;
import org.jinbang.process.CommandType;
import org.jinbang.process.Receipt;
import org.jinbang.process.RefusedException;
import org.jinbang.process.State;
import org.jinbang.scheme.Scheme;
import org.jinbang.store.Store;
import org.jinbang.store.Store.ActRow;
import org.jinbang.store.Store.StreamRow;
import org.jinbang.store.Store.ValueRow;
import org.jinbang.store.Transaction;

/** Turns accepted drafts into acts, values and states, and writes them in one go. */
final class Recorder {
    private static final int FEW = 4;

    private final Base base;

    Recorder(Base base) {
        this.base = base;
    }

    /** A stream while acts are added to it. */
    private static final class Open {
        private final boolean created;
        private State state;
        private long seq;
        private String head;

        Open(StreamRow row, State state) {
            this.created = row == null;
            this.state = state;
            this.seq = row == null ? 0 : row.seq();
            this.head = row == null ? Journal.START : row.head();
        }
    }

    /**
     * When acts happened: when their command arrived, but in a stream never before the act that stands there already.
     * Whoever arrives before a deadline and waits for others until after it is in time; so the moment of arrival is what
     * counts and what is recorded. Should somebody who arrived later have come first in one of the streams, which are
     * locked now, the acts carry the moment of that one, though they are judged by their own.
     */
    private static Instant moment(Loaded loaded, Accepted accepted) {
        Instant at = loaded.situation().now();
        for (Draft draft : accepted.acts()) {
            StreamRow row = loaded.rows().get(draft.stream());
            at = row != null && row.at().isAfter(at) ? row.at() : at;
        }
        return at;
    }

    Receipt record(Transaction tx, Command command, Loaded loaded, Accepted accepted) {
        Instant at = moment(loaded, accepted);
        String digest = digest(command);
        Map<String, Open> open = new LinkedHashMap<>();
        List<ActRow> acts = new ArrayList<>();
        List<ValueRow> values = new ArrayList<>();
        List<Receipt.Entry> entries = new ArrayList<>();
        String edition = loaded.situation().edition().map(e -> e.id()).orElse(null);
        if (accepted.acts().size() > FEW) {
            prepare(accepted.acts());
        }
        for (Draft draft : accepted.acts()) {
            Open stream = open.computeIfAbsent(
                    draft.stream(),
                    id -> new Open(loaded.rows().get(id), loaded.states().get(id)));
            Act act = act(command, draft, stream.seq + 1, at, values, acts.size(), digest);
            byte[] body = Journal.body(act);
            stream.head = Journal.hash(stream.head, body);
            stream.seq = act.seq();
            stream.state = Fold.apply(draft.kind(), stream.state, act);
            acts.add(new ActRow(
                    0,
                    act.stream(),
                    act.seq(),
                    edition == null ? act.stream() : edition,
                    at,
                    act.actor(),
                    act.type().name(),
                    stream.head,
                    body,
                    command.key(),
                    acts.size(),
                    digest));
            entries.add(entry(act, stream.head));
            if (act.type() == ActType.EDITION_OPENED) {
                pin(loaded.situation().scheme(), loaded.situation().hash());
            }
        }
        accepted.copies()
                .forEach(copy -> base.files().copy(copy, command.actor().id()));
        write(tx, open, acts, values, at);
        for (Accepted.Move move : accepted.moves()) {
            move(tx, move, entries.get(move.act()), at);
        }
        accepted.box()
                .ifPresent(box -> tx.box(
                        box.ballot(),
                        box.slips()
                                .map(slips -> base.sealer().sealBytes(box.ballot(), boxKey(box.ballot()), bytes(slips)))
                                .orElse(null)));
        return new Receipt(target(command, entries), entries, false);
    }

    /** One question for all keys instead of one for each. */
    private void prepare(List<Draft> drafts) {
        base.sealer()
                .prepare(drafts.stream()
                        .flatMap(draft -> draft.values().values().stream())
                        .map(Draft.Content::owner)
                        .distinct()
                        .toList());
    }

    private void pin(Scheme scheme, String hash) {
        if (base.store().scheme(hash).isEmpty()) {
            base.store()
                    .putScheme(new Store.SchemeRow(
                            hash, scheme.id(), scheme.revision(), scheme.data().canonical()));
        }
    }

    private Act act(
            Command command, Draft draft, long seq, Instant at, List<ValueRow> values, int ordinal, String digest) {
        Map<String, Act.ValueRef> refs = new TreeMap<>();
        Map<String, String> owners = new TreeMap<>();
        draft.values().forEach((slot, content) -> {
            String id = base.ids().next();
            Sealer.Sealed sealed = base.sealer().seal(id, content.owner(), content.text());
            values.add(new ValueRow(id, content.owner(), draft.stream(), sealed.content()));
            refs.put(slot, new Act.ValueRef(id, sealed.commitment()));
            owners.put(id, content.owner());
        });
        return new Act(
                draft.stream(),
                seq,
                at,
                command.actor().id(),
                draft.type(),
                draft.basis(),
                draft.data(),
                refs,
                Optional.of(Journal.beside(command.key(), ordinal, digest, owners)));
    }

    private void write(Transaction tx, Map<String, Open> open, List<ActRow> acts, List<ValueRow> values, Instant at) {
        tx.write(new Transaction.Changes(rows(open, true, at), rows(open, false, at), acts, values));
    }

    /** Many states are written as text by more threads than one. */
    private List<StreamRow> rows(Map<String, Open> open, boolean created, Instant at) {
        List<Open> streams =
                open.values().stream().filter(each -> each.created == created).toList();
        return (streams.size() > FEW ? streams.parallelStream() : streams.stream())
                .map(each -> base.states().row(each.state, each.seq, each.head, at))
                .toList();
    }

    private static void move(Transaction tx, Accepted.Move move, Receipt.Entry act, Instant at) {
        boolean moved = tx.move(move.key(), move.kind(), move.amount(), move.bound(), act.stream(), act.seq(), at);
        if (!moved) {
            throw new RefusedException(move.otherwise());
        }
    }

    static Receipt.Entry entry(Act act, String hash) {
        return new Receipt.Entry(act.stream(), act.seq(), act.type(), act.at(), hash, act.data());
    }

    /** The stream a receipt is about: what the command created, or what it was addressed to. */
    static String target(Command command, List<Receipt.Entry> entries) {
        boolean creates = switch (command.type()) {
            case OPEN_EDITION, START_APPLICATION, TAKE_UP_REFERRAL, OPEN_BALLOT -> true;
            default -> false;
        };
        return creates ? entries.get(entries.size() - 1).stream() : command.target();
    }

    /** The digest by which a repeated command is recognised; a vote's sheet is no part of it. */
    static String digest(Command command) {
        Json.Obj text = Json.obj().with("type", command.type().name()).with("target", command.target());
        return Hash.hex((command.type() == CommandType.VOTE ? text : text.with("data", command.data())).bytes());
    }

    /** What stands for a command in an act of the server itself. */
    static Command system(String edition, String key) {
        return new Command(CommandType.CANCEL_EDITION, Actor.SYSTEM, edition, key, Json.obj());
    }

    static String boxKey(String ballot) {
        return "ballot:" + ballot;
    }

    static byte[] bytes(Map<String, List<String>> slips) {
        Json.Obj box = Json.obj();
        for (Map.Entry<String, List<String>> each : slips.entrySet()) {
            box = box.with(each.getKey(), Json.texts(each.getValue()));
        }
        return box.bytes();
    }

    static Map<String, List<String>> slips(byte[] bytes) {
        Json.Obj box = Json.parseObject(new String(bytes, StandardCharsets.UTF_8));
        Map<String, List<String>> slips = new TreeMap<>();
        box.members().keySet().forEach(candidate -> slips.put(candidate, box.texts(candidate)));
        return slips;
    }
}
