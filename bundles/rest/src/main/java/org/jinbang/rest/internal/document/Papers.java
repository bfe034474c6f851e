package org.jinbang.rest.internal.document;

import static org.jinbang.rest.internal.document.Reports.column;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinbang.documents.Announcement;
import org.jinbang.documents.Certificate;
import org.jinbang.documents.Listing;
import org.jinbang.documents.Notice;
import org.jinbang.documents.Provenance;
import org.jinbang.documents.Table;
import org.jinbang.documents.Text;
import org.jinbang.json.Json;
import org.jinbang.process.EditionState;
import org.jinbang.process.Reader.CertificateCheck;
import org.jinbang.process.Reader.PublicList;
import org.jinbang.process.Reader.Revoked;
import org.jinbang.process.Reader.RevokedOn;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.ObjectionPart;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Track;
import org.jinbang.time.LegalTime;

/** Notice, announcement and certificate, from what the reader gives. */
final class Papers {
    /** The page that checks a certificate; short, for it is printed as a QR code. */
    private static final String CHECK = "/c/";

    private final Scheme scheme;
    private final EditionState edition;
    private final String publicUrl;

    Papers(Scheme scheme, EditionState edition, String publicUrl) {
        this.scheme = scheme;
        this.edition = edition;
        this.publicUrl = publicUrl;
    }

    /** A notice of the stage {@code stage}. */
    Notice notice(PublicList list, String stage) {
        Json.Obj params = params(stage, LegalTime.dateOf(list.published()));
        EditionState.Span window = list.window().orElseThrow();
        return new Notice(
                Text.of(
                        edition.year() + "年" + scheme.title().zh() + "推荐获奖名单公示",
                        scheme.title().en() + " " + edition.year() + ": list of those recommended"),
                Words.of(scheme.issuer()),
                LegalTime.dateOf(list.published()),
                opening(list),
                named(list.names()),
                list.inOrder(scheme).stream().map(this::nominee).toList(),
                new Notice.Window(window.opens(), window.closes(), length(params.object("open-for"))),
                objecting(params, publicUrl + "/editions/" + edition.id() + "/notices/" + list.id()),
                new Provenance(list.digest(), list.root()));
    }

    private List<Text> opening(PublicList list) {
        List<Text> paragraphs = new ArrayList<>();
        if (list.replaced()) {
            paragraphs.add(
                    Text.of("本公示已更正，由其后的公示取代。", "This notice has been corrected; a later one stands in its place."));
        }
        paragraphs.add(Text.of(
                "根据《" + scheme.regulation().zh() + "》，经评选，现将" + edition.year() + "年第" + list.batch()
                        + "批推荐获奖名单予以公示，广泛征求社会意见。",
                "Under the " + scheme.regulation().en() + ", the list of those recommended in batch " + list.batch()
                        + " of " + edition.year() + " is published for comment."));
        return paragraphs;
    }

    private Notice.Nominee nominee(PublicList.Name name) {
        return new Notice.Nominee(
                Words.name(name.name()),
                Words.optional(name.organisation()),
                award(name.award()),
                scheme.track(name.track()).map(Track::title).map(Words::of).orElse(Text.NONE),
                Words.optional(name.unit()));
    }

    private static Text length(Json.Obj openFor) {
        long days = openFor.number("days").orElseThrow();
        return openFor.text("calendar").filter("working"::equals).isPresent()
                ? Text.of(days + " 个工作日", days + " working days")
                : Text.of(days + " 天", days + " days");
    }

    private static List<Text> objecting(Json.Obj params, String page) {
        List<Text> paragraphs = new ArrayList<>();
        String proof = params.isTrue("proofs") ? "，并提供相应证明" : "";
        String proofEn = params.isTrue("proofs") ? ", with supporting proof" : "";
        paragraphs.add(Text.of(
                "对公示名单有异议的，可在公示期内通过 " + page + " 就具体人选提出" + proof + "。",
                "Whoever objects to a name on the list files the objection at " + page + " within the window" + proofEn
                        + "."));
        params.object("objections").members().keySet().forEach(who -> {
            List<Text> needed = ObjectionPart.of(params, who).stream()
                    .map(part -> Words.of(part.title()))
                    .toList();
            if (needed.isEmpty()) {
                return;
            }
            paragraphs.add(Text.of(
                    Words.of(who).zh() + "提出异议的，须具备："
                            + String.join("、", needed.stream().map(Text::zh).toList()) + "。",
                    Words.of(who).en() + " who objects gives: "
                            + String.join(", ", needed.stream().map(Text::en).toList()) + "."));
        });
        return paragraphs;
    }

    /** The winners whose award stands; an award that nobody got is listed as such, and how many were revoked since. */
    Announcement announcement(PublicList winners, int revoked) {
        Map<String, List<PublicList.Name>> byAward = new LinkedHashMap<>();
        scheme.awards().forEach(award -> byAward.put(award.id(), new ArrayList<>()));
        winners.inOrder(scheme)
                .forEach(name -> byAward.computeIfAbsent(name.award(), id -> new ArrayList<>())
                        .add(name));
        return new Announcement(
                Text.of(
                        "关于表彰" + edition.year() + "年" + scheme.title().zh() + "获奖者的决定",
                        scheme.title().en() + " " + edition.year() + ": the winners"),
                "",
                Words.of(scheme.issuer()),
                LegalTime.dateOf(winners.published()),
                List.of(Text.of(
                        "根据《" + scheme.regulation().zh() + "》，经评选、公示和审定，决定对下列获奖者予以表彰。",
                        "Under the " + scheme.regulation().en()
                                + ", after selection, publicity and approval, the following are honoured.")),
                byAward.entrySet().stream()
                        .map(each -> new Announcement.Honours(
                                award(each.getKey()),
                                named(each.getValue()),
                                each.getValue().stream().map(Papers::winner).toList()))
                        .toList(),
                revoked == 0 ? List.of() : List.of(revokedSince(revoked)),
                new Provenance(winners.digest(), winners.root()));
    }

    private static Announcement.Winner winner(PublicList.Name name) {
        return new Announcement.Winner(Words.name(name.name()), Words.optional(name.organisation()), "");
    }

    /** What names are called, as the forms ask for them. */
    private Text named(List<PublicList.Name> names) {
        return Words.of(
                scheme.nameTitle(names.stream().map(PublicList.Name::track).toList()));
    }

    private Text revokedSince(int revoked) {
        String list = publicUrl + "/editions/" + edition.id() + "/revocations";
        return Text.of(
                "其后依办法撤销称号 " + revoked + " 个，未列于上，见 " + list + "。",
                revoked + " award(s) revoked since under the regulation are not listed: see " + list + ".");
    }

    /** The notice of revoked awards, of the day of the last; at least one. */
    Listing revocations(List<Revoked> revoked) {
        List<List<Text>> rows = revoked.stream()
                .map(each -> List.of(
                        Words.name(each.name().name()),
                        Words.optional(each.name().organisation()),
                        award(each.name().award()),
                        Text.same(each.certificate()),
                        ground(each.on()),
                        Text.same(each.on().day().toString())))
                .toList();
        return new Listing(
                Text.of(
                        "关于撤销" + edition.year() + "年" + scheme.title().zh() + "称号的公告",
                        scheme.title().en() + " " + edition.year() + ": revoked awards"),
                Words.of(scheme.issuer()),
                revoked.get(revoked.size() - 1).on().day(),
                List.of(),
                List.of(Text.of(
                        "根据《" + scheme.regulation().zh() + "》，决定撤销下列称号，所颁证书不再有效。",
                        "Under the " + scheme.regulation().en()
                                + ", the following awards are revoked; their certificates are no longer valid.")),
                List.of(new Table(
                        Text.of("撤销名单", "Revoked awards"),
                        List.of(
                                new Table.Column(
                                        named(revoked.stream()
                                                .map(Revoked::name)
                                                .toList()),
                                        Table.Align.LEFT,
                                        3),
                                column("单位", "Organisation", Table.Align.LEFT, 3),
                                column("奖项", "Award", Table.Align.LEFT, 2),
                                column("证书编号", "Certificate", Table.Align.LEFT, 3),
                                column("理由", "Ground", Table.Align.LEFT, 4),
                                column("撤销日期", "Revoked on", Table.Align.LEFT, 2)),
                        rows)),
                List.of(Text.of(
                        "证书可在 " + publicUrl + CHECK + " 查验。",
                        "Certificates are checked at " + publicUrl + CHECK + ".")),
                true,
                Provenance.NONE);
    }

    /** A ground with its article. */
    private Text ground(RevokedOn revoked) {
        return scheme.aftercare()
                .flatMap(aftercare -> aftercare.ground(revoked.ground()))
                .map(ground -> Text.of(
                        ground.title().zh() + "（" + ground.basis().label().zh() + "）",
                        ground.title().en() + " (" + ground.basis().label().en() + ")"))
                .orElse(Text.same(revoked.ground()));
    }

    /** A certificate; its QR code leads to the public check. */
    Certificate certificate(CertificateCheck check) {
        return new Certificate(
                Words.of(scheme.title()),
                Text.of(check.year() + "年", String.valueOf(check.year())),
                award(check.award()),
                Words.name(check.name()),
                Words.optional(check.organisation()),
                Text.NONE,
                check.number(),
                check.on(),
                Words.of(scheme.issuer()),
                URI.create(publicUrl
                        + CHECK
                        + URLEncoder.encode(check.number(), StandardCharsets.UTF_8)
                                .replace("+", "%20")),
                check.holding().until());
    }

    private Text award(String id) {
        return scheme.award(id).map(Award::title).map(Words::of).orElse(Text.same(id));
    }

    private Json.Obj params(String stage, LocalDate day) {
        return scheme.values(day, edition.settings())
                .resolve(scheme.stage(stage).map(Stage::params).orElse(Json.obj()));
    }
}
