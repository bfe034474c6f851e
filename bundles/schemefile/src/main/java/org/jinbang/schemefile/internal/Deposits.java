package org.jinbang.schemefile.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jinbang.process.SchemeDeposits;
import org.jinbang.process.Schemes.Candidate;
import org.jinbang.process.Schemes.Check;
import org.jinbang.process.Schemes.Problem;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.jinbang.schemefile.ReadResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that are handed in, before and after they lie in the deploy folder. They wait in a folder of their own until the
 * shelf has registered what they bring; what waits there at a start was never installed and is swept away.
 */
final class Deposits implements SchemeDeposits {
    private static final Logger LOG = LoggerFactory.getLogger(Deposits.class);
    private static final int LONGEST_NAME = 100;

    private final Path folder;
    private final Path waitingRoom;
    private final Shelf shelf;
    private final DeployFolder deploy;
    private final Executor worker;
    private final Map<String, Path> waiting = new ConcurrentHashMap<>();
    private final Map<String, Check> proofs = new ConcurrentHashMap<>();

    /** For the deploy folder {@code folder}; {@code worker} runs on the thread of {@code shelf} and {@code deploy}. */
    Deposits(Path folder, Path waitingRoom, Shelf shelf, DeployFolder deploy, Executor worker) {
        this.folder = folder;
        this.waitingRoom = waitingRoom;
        this.shelf = shelf;
        this.deploy = deploy;
        this.worker = worker;
        sweep();
    }

    private void sweep() {
        try {
            Files.createDirectories(waitingRoom);
            try (Stream<Path> left = Files.list(waitingRoom)) {
                left.forEach(Deposits::delete);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} cannot be swept; scheme files cannot be taken in by page: {}", waitingRoom, e.toString());
        }
    }

    @Override
    public Deposit deposit(String name, byte[] content) {
        String shown = shown(name);
        if (content.length > MAX_BYTES) {
            return refused(shown, new Text("文件超过 {0} MB", "the file is larger than {0} MB").with(MAX_BYTES >> 20));
        }
        boolean zip = content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3;
        if (!Files.isWritable(folder)) {
            return refused(
                    shown,
                    new Text(
                            "服务器不能写入 deploy 文件夹，请管理员检查其权限",
                            "the server cannot write to its deploy folder; check the permissions"));
        }
        Path staged;
        try {
            staged = Files.createTempFile(waitingRoom, "deposit", zip ? ".scheme.zip" : ".scheme.yaml");
            Files.write(staged, content);
        } catch (IOException e) {
            LOG.error("A scheme file could not be taken in", e);
            return refused(shown, new Text("服务器未能接收文件", "the server could not take the file in"));
        }
        ReadResult read = SchemeBinder.read(Sources.of(staged, shown));
        if (read.candidate().isEmpty()) {
            delete(staged);
            return new Deposit(Optional.empty(), Optional.empty(), 0, read.problems());
        }
        Candidate candidate = read.candidate().get();
        Scheme scheme = candidate.scheme();
        String file = scheme.id() + "-" + scheme.revision() + (zip ? ".scheme.zip" : ".scheme.yaml");
        worker.execute(() -> begin(folder.resolve(file).toString(), staged, shown));
        return new Deposit(
                Optional.of(file), Optional.of(scheme), candidate.cases().size(), List.of());
    }

    private static Deposit refused(String where, Text why) {
        return new Deposit(Optional.empty(), Optional.empty(), 0, List.of(new Problem(where, why)));
    }

    /** What messages call the file: what its sender does, without folders and whatever a terminal would act on. */
    private static String shown(String name) {
        String leaf = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = leaf.replaceAll("[\\p{C}!:]", "").strip();
        String end = plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
        return end.isEmpty() ? "scheme" : end;
    }

    private void begin(String source, Path staged, String shown) {
        Path former = waiting.put(source, staged);
        if (former != null) {
            delete(former);
        }
        shelf.put(source, () -> Sources.of(staged, shown).of(source));
    }

    /** Told by the shelf that a source is registered: what waits for it goes into the folder. */
    void registered(String source, Check check) {
        proofs.put(source, check);
        Path staged = waiting.remove(source);
        if (staged == null) {
            return;
        }
        Path target = Path.of(source);
        try {
            move(staged, target);
            deploy.adopt(target);
            LOG.info("The scheme file {} was taken in and lies in {}", target.getFileName(), folder);
        } catch (IOException e) {
            LOG.error("{} is installed, but could not be written; it is gone after a restart", target, e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        // Beside its place first, since the waiting room may lie on another disk; readers never see half of it.
        Path beside = to.resolveSibling("." + to.getFileName() + ".new");
        Files.move(from, beside, StandardCopyOption.REPLACE_EXISTING);
        try {
            Files.move(beside, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public List<Filed> files() {
        Map<String, Filed> files = new TreeMap<>();
        try (Stream<Path> lying = Files.list(folder)) {
            lying.filter(DeployFolder::isScheme).filter(Files::isRegularFile).forEach(file -> file(files, file));
        } catch (IOException e) {
            LOG.warn("The deploy folder {} cannot be read: {}", folder, e.toString());
        }
        waiting.keySet().forEach(source -> file(files, Path.of(source)));
        return List.copyOf(files.values());
    }

    private void file(Map<String, Filed> files, Path file) {
        String name = file.getFileName().toString();
        files.put(name, new Filed(name, file.toString(), Optional.ofNullable(proofs.get(file.toString()))));
    }

    @Override
    public boolean withdraw(String file) {
        Optional<Filed> known =
                files().stream().filter(each -> each.file().equals(file)).findFirst();
        known.ifPresent(each -> worker.execute(() -> withdraw(each)));
        return known.isPresent();
    }

    private void withdraw(Filed filed) {
        Path lying = Path.of(filed.source());
        Path staged = waiting.remove(filed.source());
        if (staged != null) {
            delete(staged);
            if (Files.isRegularFile(lying)) {
                shelf.put(filed.source(), () -> Sources.of(lying));
            } else {
                shelf.drop(filed.source());
            }
            return;
        }
        try {
            Files.deleteIfExists(lying);
            proofs.remove(filed.source());
            deploy.look();
            LOG.info("The scheme file {} was taken out", lying);
        } catch (IOException e) {
            LOG.error("The scheme file {} could not be taken out", lying, e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} could not be deleted: {}", file, e.toString());
        }
    }
}
