package org.jinbang.internal.engine;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jinbang.internal.decide.Accepted;
import org.jinbang.internal.decide.Refuse;
import org.jinbang.process.Files;
import org.jinbang.process.Files.Stored;
import org.jinbang.process.RefusalCode;
import org.jinbang.store.Store;
import org.jinbang.store.Store.FileRow;

/** Files as they lie in the store: name and content sealed under the key of whom they concern. */
final class StoredFiles {
    private final Store store;
    private final Sealer sealer;

    StoredFiles(Store store, Sealer sealer) {
        this.store = store;
        this.sealer = sealer;
    }

    /**
     * What a file is, told by its content, that has a name and a size as files may have.
     *
     * @throws org.jinbang.process.RefusedException with {@link RefusalCode#FILE_REFUSED}
     */
    static Stored checked(String id, String name, byte[] content) {
        String shown = FileName.checked(name);
        if (content.length == 0 || content.length > Files.MAX_BYTES) {
            throw refused(
                    "文件大小应为 1 字节至 20 MB，实为 " + content.length + " 字节",
                    "A file has 1 byte to 20 MB, this one has " + content.length + " bytes");
        }
        String type = FileType.of(content)
                .orElseThrow(() -> refused(
                        "只接收 PDF、PNG、JPEG、Word、Excel 和 UTF-8 文本（按内容识别）",
                        "Only PDF, PNG, JPEG, Word, Excel and UTF-8 text are taken, told by content"));
        return new Stored(id, shown, type, content.length, Hash.hex(content));
    }

    private static RuntimeException refused(String zh, String en) {
        return Refuse.with(RefusalCode.FILE_REFUSED, null, zh, en);
    }

    /** Seals a file and stores it for a stream. */
    void put(Stored file, String owner, String stream, String uploader, byte[] content) {
        FileRow row = new FileRow(
                file.id(),
                owner,
                stream,
                uploader,
                file.mediaType(),
                file.size(),
                file.sha256(),
                new byte[0],
                sealer.sealBytes(file.id(), owner, content));
        store.putFile(new FileRow(
                row.id(),
                row.owner(),
                row.stream(),
                row.uploader(),
                row.mediaType(),
                row.size(),
                row.sha256(),
                sealer.sealBytes(label(row), owner, file.name().getBytes(StandardCharsets.UTF_8)),
                row.content()));
    }

    /** Stores a file once more, under another key and for another stream. Refuses one that was erased. */
    void copy(Accepted.Copy copy, String by) {
        FileRow row = store.file(copy.file()).orElseThrow(() -> erased(copy.file()));
        byte[] content = content(row).orElseThrow(() -> erased(copy.file()));
        Stored from = described(row);
        put(
                new Stored(copy.as(), from.name(), from.mediaType(), from.size(), from.sha256()),
                copy.owner(),
                copy.stream(),
                by,
                content);
    }

    private static RuntimeException erased(String file) {
        return Refuse.with(
                RefusalCode.FILE_MISSING,
                null,
                "材料 " + file + " 已应本人要求删除",
                "The file " + file + " was erased as its person asked");
    }

    /** What is known of a file; without a name where its key was erased. */
    Stored described(FileRow row) {
        String name = sealer.openBytes(label(row), row.owner(), row.name())
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        return new Stored(row.id(), name, row.mediaType(), row.size(), row.sha256());
    }

    /** The content of a file; empty if its key was erased. */
    Optional<byte[]> content(FileRow row) {
        return sealer.openBytes(row.id(), row.owner(), row.content());
    }

    /** What the sealed name is bound to: everything that stands beside it in the open. */
    static String label(FileRow row) {
        return String.join(
                "/",
                row.id(),
                "name",
                row.stream(),
                row.uploader(),
                row.mediaType(),
                Integer.toString(row.size()),
                row.sha256());
    }
}
