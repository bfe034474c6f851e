package org.jinbang.internal.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jinbang.internal.decide.Refuse;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.Act;
import org.jinbang.process.ActType;
import org.jinbang.process.Dossier;
import org.jinbang.process.Files;
import org.jinbang.process.Referrals;
import org.jinbang.process.RefusalCode;

/**
 * A referral as a file: {@code referral.json} with the act by which an application was referred, the hash before it, and the
 * dossier with the salt of the act's commitment to it; then {@code files/<id>} for each attachment. So whoever knows the
 * root of the sender's journal can tell that nothing of it was altered, without the journal itself.
 */
final class ReferralFile {
    private static final String MAIN = "referral.json";
    private static final String FILES = "files/";
    private static final int FORMAT = 1;

    /** A dossier names every stream of its edition; this is room for some 100,000. */
    private static final int MOST_MAIN = 16 * 1024 * 1024;

    /** More attachments than any form asks for. */
    private static final int MOST_FILES = 500;

    private ReferralFile() {}

    /**
     * The part that is not attachments.
     *
     * @param before hash of the act before, to which {@code act} is chained
     * @param act canonical bytes of the act
     * @param salt in hexadecimal
     */
    record Main(int format, String before, String act, String salt, String dossier) {}

    /** What a file was found to hold, verified; {@code act} is the hash of the act. */
    record Verified(Dossier dossier, String text, String act, String root) {}

    /** Where an attachment's content comes from, or goes to. */
    interface Content {
        Optional<byte[]> of(String file);
    }

    /** Takes an attachment that is what the dossier says of it. */
    interface Sink {
        void take(Dossier.Attached file, byte[] content);
    }

    static void write(Main main, Dossier dossier, Content content, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(MAIN));
            zip.write(Codec.canonical(main).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            for (Dossier.Attached file : dossier.files()) {
                Optional<byte[]> bytes = content.of(file.id());
                if (bytes.isPresent()) {
                    zip.putNextEntry(new ZipEntry(FILES + file.id()));
                    zip.write(bytes.get());
                    zip.closeEntry();
                }
            }
        }
    }

    /** Reads a file and refuses it as soon as something in it is not what the root vouches for. */
    static Verified read(InputStream in, String root, Sink sink) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(in)) {
            ZipEntry first = zip.getNextEntry();
            if (first == null || !first.getName().equals(MAIN)) {
                throw refused(
                        "这不是推荐上报文件：应为 zip，第一项为 " + MAIN,
                        "This is no referral: a zip is expected that begins with " + MAIN);
            }
            Verified verified =
                    verified(main(read(zip, MOST_MAIN, MAIN)), root.strip().toLowerCase(java.util.Locale.ROOT));
            if (verified.dossier().files().size() > MOST_FILES) {
                throw refused("附件多于 " + MOST_FILES + " 个", "There are more than " + MOST_FILES + " attachments");
            }
            Map<String, Dossier.Attached> awaited = new LinkedHashMap<>();
            verified.dossier().files().forEach(file -> awaited.put(FILES + file.id(), file));
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Dossier.Attached file = awaited.remove(entry.getName());
                if (file == null) {
                    throw refused(
                            "文件中有案卷未列出的 " + entry.getName(),
                            "It holds " + entry.getName() + ", which the dossier does not name");
                }
                byte[] content = read(zip, Files.MAX_BYTES, entry.getName());
                if (content.length != file.size() || !Hash.hex(content).equals(file.sha256())) {
                    throw refused(
                            "附件“" + file.name() + "”被改动，与案卷所载不符",
                            "The attachment “" + file.name() + "” is not the one the dossier names");
                }
                sink.take(file, content);
            }
            if (!awaited.isEmpty()) {
                String names = String.join(
                        "、",
                        awaited.values().stream().map(Dossier.Attached::name).toList());
                throw refused("缺少附件：" + names, "Attachments are missing: " + names);
            }
            return verified;
        } catch (ZipException e) {
            throw refused("zip 文件损坏", "The zip is damaged");
        }
    }

    private static byte[] read(InputStream in, int most, String name) throws IOException {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw refused(name + " 超过 " + most + " 字节", name + " has more than " + most + " bytes");
        }
        return bytes;
    }

    private static Main main(byte[] bytes) {
        try {
            Main main = Codec.read(Json.parse(new String(bytes, StandardCharsets.UTF_8)), Main.class);
            if (main.format() != FORMAT) {
                throw refused(
                        "格式版本为 " + main.format() + "，本服务器能读 " + FORMAT,
                        "It has the format " + main.format() + ", this server reads " + FORMAT);
            }
            return main;
        } catch (org.jinbang.json.JsonException e) {
            throw refused("无法读取 " + MAIN + "：" + e.getMessage(), MAIN + " cannot be read: " + e.getMessage());
        }
    }

    private static Verified verified(Main main, String root) {
        try {
            byte[] body = main.act().getBytes(StandardCharsets.UTF_8);
            Act act = Codec.read(Json.parse(main.act()), Act.class);
            Dossier dossier = Codec.read(Json.parse(main.dossier()), Dossier.class);
            String own = Dossiers.root(dossier);
            String committed = Sealer.commitment(HexFormat.of().parseHex(main.salt()), main.dossier());
            boolean chained = dossier.heads().stream()
                    .anyMatch(head -> head.stream().equals(act.stream())
                            && head.seq() == act.seq() - 1
                            && head.hash().equals(main.before()));
            boolean whole = act.type() == ActType.REFERRED
                    && act.stream().equals(dossier.application())
                    && act.value("dossier")
                            .map(Act.ValueRef::commitment)
                            .filter(committed::equals)
                            .isPresent()
                    && act.data().text("root").filter(own::equals).isPresent()
                    && chained;
            if (!whole) {
                throw refused(
                        "案卷与推荐行为的承诺不符：文件被改动", "The dossier is not the one the act committed to: the file was altered");
            }
            if (root.length() < Referrals.ROOT_LEAST || !own.startsWith(root)) {
                throw refused(
                        "文件的台账根为 " + own + "，与所填 " + root + " 不符；请核对发送方公布的台账根（至少填前 " + Referrals.ROOT_LEAST + " 位）",
                        "The journal root of the file is " + own + ", not " + root
                                + " as given; compare with what the sender has published (its first "
                                + Referrals.ROOT_LEAST + " characters at least)");
            }
            return new Verified(dossier, main.dossier(), Journal.hash(main.before(), body), own);
        } catch (org.jinbang.json.JsonException | IllegalArgumentException e) {
            throw refused("文件内容无法读取：" + e.getMessage(), "The file cannot be read: " + e.getMessage());
        }
    }

    private static RuntimeException refused(String zh, String en) {
        return Refuse.with(RefusalCode.FILE_REFUSED, null, zh, en);
    }
}
