package org.jinbang.documents.internal;

import java.util.Locale;
import org.jinbang.documents.Certificate;
import org.jinbang.documents.Languages;
import org.jinbang.documents.Text;
import org.jinbang.documents.internal.font.Fonts;

/** Lays out a certificate on one landscape page. */
final class CertificateLayout {
    private static final double TEXT_WIDTH_IN_POINTS = 560;
    private static final double NAME_AT_MOST = 42;
    private static final double NAME_AT_LEAST = 20;
    private static final double HONOUR_AT_MOST = 30;
    private static final double HONOUR_AT_LEAST = 18;

    private static final double BOTH_LANGUAGES = 0.86;

    private CertificateLayout() {}

    /**
     * Lays it out.
     *
     * @param scale the size of all text against the usual size of 1
     */
    static Draft draft(Certificate certificate, Languages languages, Fonts fonts, double scale) {
        Text title = join(Labels.CERTIFICATE, certificate.recipient());
        Draft draft = new Draft(
                languages,
                title,
                certificate.issuer(),
                certificate.date(),
                languages == Languages.BOTH ? "certificate both" : "certificate");
        draft.style("certificate.css");
        Tag page = draft.body().add("div", "page");
        draft.draw(page, "frame", Ornament.frame());
        Tag main = page.add("div", "middle").add("div", "main").with("style", size(12 * scale));

        draft.words(main.add("p", "award"), certificate.award());
        draft.words(main.add("h1"), Labels.CERTIFICATE);
        draft.draw(main.add("p", "ornament"), "rule", Ornament.rule());
        double roomFor = languages == Languages.BOTH ? BOTH_LANGUAGES : 1;
        double name = fitted(certificate.recipient(), draft, fonts, roomFor * NAME_AT_MOST, NAME_AT_LEAST);
        draft.words(main.add("p", "recipient").with("style", size(name * scale)), certificate.recipient());
        if (!certificate.organisation().isEmpty()) {
            draft.words(main.add("p", "organisation"), certificate.organisation());
        }
        draft.words(main.add("p", "citation"), citation(certificate));
        Text honour = honour(certificate);
        double honourSize = fitted(honour, draft, fonts, roomFor * HONOUR_AT_MOST, HONOUR_AT_LEAST);
        draft.words(main.add("p", "honour").with("style", size(honourSize * scale)), honour);
        draft.words(main.add("p", "witness"), Labels.IN_WITNESS);

        foot(draft, page, certificate);
        return draft;
    }

    private static void foot(Draft draft, Tag page, Certificate certificate) {
        Tag row = page.add("div", "foot");
        draft.draw(row.add("div", "check"), "qr", QrCode.of(certificate.check()));
        Tag details = row.add("div", "details");
        draft.words(details.add("p", "label"), Labels.CERTIFICATE_NUMBER);
        details.add("p", "number").text(certificate.number());
        certificate.until().ifPresent(until -> {
            draft.words(details.add("p", "label"), Labels.VALID_UNTIL);
            draft.words(details.add("p", "number"), Dates.plain(until));
        });
        draft.words(details.add("p", "label"), Labels.SCAN);
        details.add("p", "address").text(certificate.check().toString());
        Tag issuing = row.add("div", "issuing");
        draft.draw(issuing, "seal", Ornament.sealPlace());
        draft.words(issuing.add("p", "issuer"), certificate.issuer());
        draft.words(issuing.add("p", "date"), Dates.solemn(certificate.date()));
        draft.words(issuing.add("p", "sealing"), Labels.SEAL);
    }

    private static Text citation(Certificate certificate) {
        if (!certificate.citation().isEmpty()) {
            return certificate.citation();
        }
        Text award = certificate.award();
        Text edition = certificate.edition();
        String english = edition.en().isEmpty() ? award.en() : award.en() + ", " + edition.en();
        return Text.of(
                award.zh().isEmpty() ? "" : "荣获" + edition.zh() + award.zh(),
                award.en().isEmpty() ? "" : "has been awarded, in the " + english + ", the title of");
    }

    private static Text honour(Certificate certificate) {
        Text honour = certificate.honour();
        return Text.of(honour.zh().isEmpty() ? "" : "“" + honour.zh() + "”称号", honour.en());
    }

    private static Text join(Text first, Text second) {
        Text chosen = second.en().isEmpty() ? Text.same(second.zh()) : second;
        return Text.of(first.zh() + " " + chosen.zh(), first.en() + " " + chosen.en());
    }

    /** The largest size at which the words stand on one line, within bounds; what is longer wraps. */
    private static double fitted(Text text, Draft draft, Fonts fonts, double most, double least) {
        double width = fonts.widthInEm(draft.chosen(text));
        return Math.max(least, Math.min(most, TEXT_WIDTH_IN_POINTS / width));
    }

    private static String size(double points) {
        return String.format(Locale.ROOT, "font-size:%.2fpt", points);
    }
}
