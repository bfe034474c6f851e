package org.jinbang.documents.internal;

import org.jinbang.documents.Announcement;
import org.jinbang.documents.Languages;
import org.jinbang.documents.Notice;
import org.jinbang.documents.Table;
import org.jinbang.documents.Text;

/** Lays out what is posted for everybody to read: notices and announcements. */
final class NoticeLayout {
    private NoticeLayout() {}

    static Draft draft(Notice notice, Languages languages) {
        Draft draft = new Draft(languages, notice.title(), notice.issuer(), notice.date(), "posted");
        Parts.running(draft, notice.provenance());
        Parts.letterhead(draft, "");
        Parts.title(draft, notice.title());
        Parts.paragraphs(draft, notice.paragraphs(), "text");
        Parts.heading(draft, Labels.NOMINEES);
        Parts.table(draft, nominees(draft, notice));
        Parts.heading(draft, Labels.WINDOW);
        draft.words(draft.body().add("p", "text window"), window(notice.window()));
        Parts.heading(draft, Labels.OBJECTING);
        Parts.paragraphs(draft, notice.objecting(), "text");
        Parts.closing(draft, notice.date());
        Parts.provenance(draft, notice.provenance());
        return draft;
    }

    private static Text window(Notice.Window window) {
        Text from = Dates.start(window.from());
        Text to = Dates.end(window.to());
        return Text.of(
                from.zh() + " 至 " + to.zh() + "（" + Labels.BEIJING_TIME.zh() + "），共 "
                        + window.length().zh() + "。",
                "From " + from.en() + " to " + to.en() + " (" + Labels.BEIJING_TIME.en() + "), "
                        + window.length().en() + ".");
    }

    private static Table nominees(Draft draft, Notice notice) {
        return new NumberedTable<>(draft, notice.nominees())
                .column(notice.named(), Notice.Nominee::name)
                .column(Labels.ORGANISATION, Notice.Nominee::organisation)
                .column(Labels.AWARD, Notice.Nominee::award)
                .column(Labels.TRACK, Notice.Nominee::track)
                .column(Labels.RECOMMENDING_UNIT, Notice.Nominee::recommendingUnit)
                .table();
    }

    static Draft draft(Announcement announcement, Languages languages) {
        Draft draft = new Draft(languages, announcement.title(), announcement.issuer(), announcement.date(), "posted");
        Parts.running(draft, announcement.provenance());
        Parts.letterhead(draft, announcement.number());
        Parts.title(draft, announcement.title());
        Parts.paragraphs(draft, announcement.paragraphs(), "text");
        for (Announcement.Honours honours : announcement.honours()) {
            Parts.heading(draft, honours.award());
            if (honours.winners().isEmpty()) {
                draft.words(draft.body().add("p", "text"), Labels.NOT_GRANTED);
            } else {
                Parts.table(draft, winners(draft, honours));
            }
        }
        Parts.paragraphs(draft, announcement.closing(), "text after");
        Parts.closing(draft, announcement.date());
        Parts.provenance(draft, announcement.provenance());
        return draft;
    }

    private static Table winners(Draft draft, Announcement.Honours honours) {
        return new NumberedTable<>(draft, honours.winners())
                .column(honours.named(), Announcement.Winner::name)
                .column(Labels.ORGANISATION, Announcement.Winner::organisation)
                .column(Labels.CERTIFICATE_NUMBER, winner -> Text.same(winner.certificateNumber()))
                .table();
    }
}
