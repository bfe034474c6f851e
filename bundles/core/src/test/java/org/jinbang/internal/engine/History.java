package org.jinbang.internal.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jinbang.json.Json;
import org.jinbang.process.Answer;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.store.KeyVault;
import org.jinbang.store.Store;
import org.jinbang.store.Transaction;

/** Twenty clients at once on one edition: what they asked, what they were answered, and when. */
final class History {
    private static final int CLIENTS = 20;
    private static final int APPLYING = 8;
    private static final int COMMANDS = 5;
    private static final int MOST_TURNS = 5_000;
    private static final List<CommandType> BEGINNINGS = List.of(
            CommandType.START_APPLICATION,
            CommandType.SUBMIT,
            CommandType.RECORD_ENTRY,
            CommandType.OPEN_BALLOT,
            CommandType.VOTE,
            CommandType.PUBLISH_NOTICE,
            CommandType.APPROVE_LIST);

    private final KeyedIds ids = new KeyedIds();
    private final Workshop shop;
    private final String name;
    private final long seed;
    private final AtomicLong events = new AtomicLong();
    private final AtomicInteger uploads = new AtomicInteger();
    private final List<Asked> before = new ArrayList<>();
    private final ConcurrentLinkedQueue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> files = new ConcurrentLinkedQueue<>();

    History(Store store, KeyVault vault, String name, long seed) {
        this.shop = new Workshop(attempting(store, ids), vault, ids);
        this.name = name;
        this.seed = seed;
    }

    /** A store whose every attempt at a transaction draws ids from the first on. */
    static Store attempting(Store store, KeyedIds ids) {
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    try {
                        if (!method.getName().equals("inTransaction")) {
                            return method.invoke(store, arguments);
                        }
                        @SuppressWarnings("unchecked")
                        Function<Transaction, Object> work = (Function<Transaction, Object>) arguments[0];
                        return store.inTransaction(tx -> {
                            ids.again();
                            return work.apply(tx);
                        });
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Plays it: one after the other to a stage, from there on all at once. */
    void play(AtOnce atOnce) throws Exception {
        Random random = new Random(seed);
        begin(BEGINNINGS.get(random.nextInt(BEGINNINGS.size())), random);
        List<Callable<Void>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Client client = new Client(i, new Random(random.nextLong()));
            clients.add(() -> {
                client.work();
                return null;
            });
        }
        atOnce.run(clients);
    }

    /** Plays one after the other until a command of that type would be next. */
    void begin(CommandType beginning, Random random) {
        ids.begin(name + "-open");
        Deed opening = shop.opening();
        note(before, opening, name + "-open", 0, shop.open(name + "-open"));
        List<NextDeed> crew = new ArrayList<>();
        for (int i = 0; i < APPLYING; i++) {
            crew.add(new NextDeed(shop, i, 1, random, this::upload));
        }
        for (int turn = 0; ; turn++) {
            if (turn > MOST_TURNS) {
                throw new IllegalStateException("it does not come to " + beginning + ": "
                        + before.subList(Math.max(0, before.size() - 5), before.size()));
            }
            Optional<Deed> deed = crew.get(turn % crew.size()).next();
            if (deed.isPresent()) {
                if (deed.get().type() == beginning) {
                    return;
                }
                ask(before, deed.get(), name + "-before-" + turn);
            }
        }
    }

    private String upload(String person, String application) {
        ids.begin(name + "-file-" + uploads.incrementAndGet());
        String file = shop.upload(person, application, "of " + person).id();
        files.add(file);
        return file;
    }

    /** Asks for something as if all the others did so at once. */
    void ask(Deed deed, String key, long began, long ended, long position) {
        ids.begin(key);
        asked.add(new Asked(deed, key, shop.execute(deed, key), began, ended, position));
    }

    private void ask(java.util.Collection<Asked> into, Deed deed, String key) {
        ids.begin(key);
        long began = events.incrementAndGet();
        Answer answer = shop.execute(deed, key);
        // On a machine that is overloaded a store may be busy for too long; then nothing was written, and one tries
        // again.
        while (answer instanceof Refusal refusal && refusal.code() == RefusalCode.BUSY) {
            answer = shop.execute(deed, key);
        }
        note(into, deed, key, began, answer);
    }

    private void note(java.util.Collection<Asked> into, Deed deed, String key, long began, Answer answer) {
        long ended = events.incrementAndGet();
        long position = answer instanceof Receipt receipt && !receipt.repeated()
                ? shop.store().actsOfKey(deed.person(), key).get(0).position()
                : Long.MAX_VALUE;
        into.add(new Asked(deed, key, answer, began, ended, position));
    }

    /** One who does what is next, sometimes what is not, and sometimes the same again. */
    private final class Client {
        private final int number;
        private final Random random;
        private final NextDeed deeds;
        private Deed lastDeed;
        private String lastKey;

        Client(int number, Random random) {
            this.number = number;
            this.random = random;
            this.deeds = new NextDeed(shop, number, number < APPLYING ? 1 : 0, random, History.this::upload);
        }

        void work() {
            for (int i = 0; i < COMMANDS; i++) {
                if (lastDeed != null && random.nextInt(8) == 0) {
                    ask(asked, lastDeed, lastKey);
                    continue;
                }
                Optional<Deed> deed = random.nextInt(4) == 0 ? other() : deeds.next();
                if (deed.isPresent()) {
                    lastDeed = deed.get();
                    lastKey = name + "-" + number + "-" + i;
                    ask(asked, lastDeed, lastKey);
                }
            }
        }

        /** Something that is not next: somebody withdraws, records once more, or is replaced. */
        private Optional<Deed> other() {
            EditionState edition = shop.current().orElseThrow();
            List<ApplicationState> all = shop.applications(edition.id(), 1);
            if (all.isEmpty()) {
                return Optional.empty();
            }
            ApplicationState a = all.get(random.nextInt(all.size()));
            return Optional.of(
                    switch (random.nextInt(4)) {
                        case 0 ->
                            new Deed(
                                    a.applicant(),
                                    CommandType.WITHDRAW,
                                    a.id(),
                                    Json.obj().with("reason", "另行申报"),
                                    Workshop.beginning(1));
                        case 1 ->
                            new Deed(
                                    "board-" + (1 + random.nextInt(3)),
                                    CommandType.SUBSTITUTE_MEMBER,
                                    edition.id(),
                                    Json.obj()
                                            .with("organ", "jury")
                                            .with("out", "jury-" + (1 + random.nextInt(3)))
                                            .with("in", "jury-" + (1 + random.nextInt(5)))
                                            .with("reason", "虚构理由"),
                                    Workshop.beginning(1));
                        case 2 -> again(a);
                        default ->
                            new Deed(
                                    "board-1",
                                    CommandType.RECUSE,
                                    a.id(),
                                    Json.obj()
                                            .with("organ", "jury")
                                            .with("member", "jury-" + (1 + random.nextInt(3)))
                                            .with("reason", "虚构理由"),
                                    Workshop.beginning(1));
                    });
        }

        /** The same person begins another application, or another member records on the case. */
        private Deed again(ApplicationState a) {
            if (a.stage().equals("review")) {
                return new Deed(
                        "jury-" + (1 + random.nextInt(3)),
                        CommandType.RECORD_ENTRY,
                        a.id(),
                        Json.obj()
                                .with("stage", "review")
                                .with("scores", Json.obj().with("worth", random.nextInt(11)))
                                .with("reason", "虚构理由"),
                        Workshop.beginning(1));
            }
            Json.Obj data = Json.obj().with("batch", 1).with("track", "expert");
            return new Deed(a.applicant(), CommandType.START_APPLICATION, a.edition(), data, Workshop.beginning(1));
        }
    }

    /** What was asked one after the other at the beginning. */
    List<Asked> before() {
        return before;
    }

    /** What was asked by all at once. */
    List<Asked> atOnce() {
        return List.copyOf(asked);
    }

    /** The files that were stored. */
    List<Store.FileRow> files() {
        return files.stream().map(id -> shop.store().file(id).orElseThrow()).toList();
    }

    Workshop shop() {
        return shop;
    }

    String edition() {
        return ((Receipt) before.get(0).answer()).target();
    }
}
