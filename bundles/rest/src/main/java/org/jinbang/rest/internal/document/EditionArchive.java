package org.jinbang.rest.internal.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jinbang.documents.Document;
import org.jinbang.documents.DocumentException;
import org.jinbang.documents.Documents;
import org.jinbang.documents.Format;
import org.jinbang.documents.Languages;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.Act;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.EditionState;
import org.jinbang.process.Reader;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Scheme;
import org.jinbang.security.PersonalData;

/**
 * All of an edition that a reader may see, in one ZIP that needs no program of ours to be read: JSON in canonical form, the
 * journal as one act a line, attached files as they were handed in, papers as PDF, and a list of checksums.
 */
final class EditionArchive {
    private static final int PAGE = 200;
    private static final FileTime NO_TIME = FileTime.fromMillis(0);

    private final Reader reader;
    private final org.jinbang.process.Files files;
    private final Documents documents;
    private final PersonalData data;
    private final String publicUrl;

    EditionArchive(
            Reader reader, org.jinbang.process.Files files, Documents documents, PersonalData data, String publicUrl) {
        this.reader = reader;
        this.files = files;
        this.documents = documents;
        this.data = data;
        this.publicUrl = publicUrl;
    }

    /**
     * Writes it, and that each application was looked at for a reason.
     *
     * @throws IOException if it cannot be written; what was written then is not an archive
     */
    void write(Actor actor, EditionState edition, String reason, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            new Writing(actor, edition, reason, zip).all();
        }
    }

    /** One archive in the making. */
    private final class Writing {
        private final Actor actor;
        private final EditionState edition;
        private final String reason;
        private final Scheme scheme;
        private final ZipOutputStream zip;
        private final List<String> sums = new ArrayList<>();
        private final List<String> left = new ArrayList<>();

        Writing(Actor actor, EditionState edition, String reason, ZipOutputStream zip) {
            this.actor = actor;
            this.edition = edition;
            this.reason = reason;
            this.scheme = reader.schemeOf(edition.id());
            this.zip = zip;
        }

        void all() throws IOException {
            text("README.txt", ArchiveGuide.TEXT);
            put("edition.json", Codec.write(edition).bytes());
            put("scheme.json", scheme.data().bytes());
            journal(edition.id());
            for (EditionState.Batch batch : edition.batches()) {
                batch(batch);
            }
            for (Reader.Line line : EditionLists.lines(reader, actor, edition.id())) {
                application(line.id());
            }
            Optional<Reader.PublicList> winners = reader.winners(edition.id());
            List<Reader.Revoked> revoked = reader.revocations(edition.id());
            if (winners.isPresent()) {
                put("winners.json", Codec.write(winners.get()).bytes());
                paper(
                        "announcement.pdf",
                        () -> documents.announcement(
                                papers().announcement(winners.get(), revoked.size()), Languages.BOTH, Format.PDF));
            }
            if (!revoked.isEmpty()) {
                put(
                        "revocations.json",
                        new Json.Arr(revoked.stream().<Json>map(Codec::write).toList()).bytes());
                paper(
                        "revocations.pdf",
                        () -> documents.listing(papers().revocations(revoked), Languages.BOTH, Format.PDF));
            }
            put(
                    "verification.json",
                    Codec.write(reader.verify(actor, edition.id())).bytes());
            if (!left.isEmpty()) {
                text("LEFT-OUT.txt", String.join("\n", left) + "\n");
            }
            text("SHA256SUMS", String.join("\n", sums) + "\n");
        }

        private void batch(EditionState.Batch batch) throws IOException {
            String folder = "batch-" + batch.number() + "/";
            put(
                    folder + "figures.json",
                    reader.figures(actor, edition.id(), batch.number()).bytes());
            for (EditionState.Ballot ballot : batch.ballots()) {
                put(
                        folder + "ballot-" + ballot.stage() + "-" + ballot.round() + ".json",
                        Codec.write(reader.ballot(actor, ballot.id())).bytes());
                journal(ballot.id());
            }
            for (EditionState.Notice notice : batch.notices()) {
                Reader.PublicList list = reader.notice(edition.id(), notice.id());
                put(
                        folder + "notice-" + notice.id() + ".json",
                        Codec.write(list).bytes());
                paper(
                        folder + "notice-" + notice.id() + ".pdf",
                        () -> documents.notice(papers().notice(list, notice.stage()), Languages.BOTH, Format.PDF));
            }
            int number = 0;
            for (EditionState.Report report : batch.reports()) {
                report(folder + "report-" + ++number, batch, report);
            }
        }

        private void report(String name, EditionState.Batch batch, EditionState.Report report) throws IOException {
            Optional<String> words = reader.text(actor, edition.id(), report.text());
            Optional<String> figures = reader.text(actor, edition.id(), report.figures());
            if (words.isEmpty() || figures.isEmpty()) {
                left.add(name + ": erased / 已删除");
                return;
            }
            text(name + ".txt", words.get());
            paper(
                    name + ".pdf",
                    () -> documents.workReport(
                            new Reports(scheme, edition, batch.number())
                                    .of(report, words.get(), Json.parseObject(figures.get())),
                            Languages.CHINESE,
                            Format.PDF));
        }

        private void application(String id) throws IOException {
            Reader.Case found = reader.application(actor, id);
            ApplicationState state = found.state();
            // Of an erased person there is nothing left to look at.
            if (!found.answers().members().isEmpty()) {
                data.look(actor, state.applicant(), edition.id(), id, reason);
            }
            String folder = "applications/" + id + "/";
            put(folder + "application.json", Codec.write(found).bytes());
            journal(id);
            for (String file :
                    state.files().values().stream().flatMap(List::stream).toList()) {
                file(folder, file);
            }
            for (ApplicationState.Objection objection : state.objections()) {
                List<String> proofs = Stream.concat(
                                objection.proofs().stream(),
                                objection.parts().values().stream()
                                        .filter(part -> !found.texts().containsKey(part)))
                        .toList();
                for (String proof : proofs) {
                    file(folder + "objection-" + objection.id() + "/", proof);
                }
            }
            if (state.certificate().isPresent()) {
                Optional<Reader.CertificateCheck> check =
                        reader.certificate(state.certificate().get().number());
                if (check.isPresent()) {
                    paper(
                            folder + "certificate.pdf",
                            () -> documents.certificate(papers().certificate(check.get()), Languages.BOTH, Format.PDF));
                }
            }
        }

        private Papers papers() {
            return new Papers(scheme, edition, publicUrl);
        }

        private void file(String folder, String id) throws IOException {
            try {
                org.jinbang.process.Files.Content content = files.read(actor, id);
                String name = folder + "files/" + id + "-" + content.file().name();
                if (content.bytes().isPresent()) {
                    put(name, content.bytes().get());
                } else {
                    left.add(name + ": erased / 已删除");
                }
            } catch (RefusedException e) {
                left.add(folder + "files/" + id + ": " + e.refusal().detail().en() + " / "
                        + e.refusal().detail().zh());
            }
        }

        private void journal(String stream) throws IOException {
            StringBuilder lines = new StringBuilder();
            long from = 1;
            List<Act> acts;
            do {
                acts = reader.journal(actor, stream, from, PAGE);
                for (Act act : acts) {
                    lines.append(Codec.write(act).canonical()).append('\n');
                    from = act.seq() + 1;
                }
            } while (acts.size() == PAGE);
            text("journal/" + stream + ".jsonl", lines.toString());
        }

        private void paper(String name, Paper paper) throws IOException {
            try {
                put(name, paper.make().content());
            } catch (DocumentException e) {
                left.add(name + ": " + e.reason().en() + " / " + e.reason().zh());
            }
        }

        private void text(String name, String text) throws IOException {
            put(name, text.getBytes(StandardCharsets.UTF_8));
        }

        private void put(String name, byte[] content) throws IOException {
            ZipEntry entry = new ZipEntry(name);
            entry.setLastModifiedTime(NO_TIME);
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
            sums.add(sha256(content) + "  " + name);
        }
    }

    /** A document that may turn out not to be printable. */
    @FunctionalInterface
    private interface Paper {
        Document make();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
