package org.jinbang.mail.internal;

import java.util.List;
import java.util.Optional;
import org.jinbang.mail.Mail;
import org.jinbang.process.Act;
import org.jinbang.process.ActType;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.EditionState;
import org.jinbang.store.Store.ActRow;

/** Which mails an act gives rise to. */
class Composer {
    private final Desk desk;

    Composer(Desk desk) {
        this.desk = desk;
    }

    List<Mail> of(ActRow row) {
        Optional<EditionState> edition = desk.edition(row.edition());
        if (edition.isEmpty()) {
            return List.of();
        }
        Act act = Desk.act(row);
        Optional<ApplicationState> application = desk.application(row.stream());
        Happening happening = new Happening(
                desk, row.position(), row.hash(), act, edition.get(), desk.scheme(row.edition()), application);
        if (application.isPresent()) {
            return act.type().name().startsWith("OBJECTION_")
                    ? ObjectionMails.of(happening)
                    : ApplicationMails.of(happening);
        }
        // a ballot is opened by an act of the edition and one of its own, which names the members
        boolean unnamed =
                act.type() == ActType.BALLOT_OPENED && act.data().get("members").isEmpty();
        return unnamed ? List.of() : EditionMails.of(happening);
    }

    /** What the office finds in the place of mails that could not be written. */
    static Mail unwritten(ActRow row) {
        return new Mail(
                "act/" + row.position() + "/unwritten",
                row.edition(),
                row.stream().equals(row.edition()) ? "" : row.stream(),
                "system",
                row.edition(),
                Sender.UNWRITTEN,
                false,
                new Mail.Letter("", "", "zh", row.type(), row.type(), "", false));
    }
}
