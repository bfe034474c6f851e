package org.jinbang.console.internal.demo;

import java.time.Instant;
import java.time.LocalDate;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.scheme.Stage;

/** From the list to the award: publicity, approval and announcement. */
public final class Listing {
    private final Play play;
    private final ByTheBook book;

    /** Lists in {@code play}. */
    public Listing(Play play, ByTheBook book) {
        this.play = play;
        this.book = book;
    }

    /** Publishes the list of the batch and says when its window ends. */
    public Instant publish(int batch) {
        return publish(batch, book.ofKind("notice").id());
    }

    /** Publishes one of several lists and says when its window ends. */
    public Instant publish(int batch, String notice) {
        book.on(book.runner(), CommandType.PUBLISH_NOTICE, batch, notice).accepted();
        return noticeEnds(batch);
    }

    /** When the window of the standing notice of a batch ends. */
    public Instant noticeEnds(int batch) {
        return notice(batch).window().closes();
    }

    /** The notice of a batch that stands. */
    public EditionState.Notice notice(int batch) {
        return play.editionState().batch(batch).orElseThrow().notices().stream()
                .filter(notice -> !notice.replaced())
                .reduce((former, latter) -> latter)
                .orElseThrow();
    }

    /** Lays the work report before the approving organ. */
    public void report(int batch) {
        report(batch, book.ofKind("approval")).accepted();
    }

    /** The work report for one of several approvals, still to be sent. */
    public Move report(int batch, Stage approval) {
        return book.on(book.runner(), CommandType.FILE_REPORT, batch, approval.id())
                .with("text", "本批次评选工作报告（虚构）：申报、审查、评审、答辩、投票和公示均按办法进行。");
    }

    /** The approval by the head, still to be sent. */
    public Move approval(int batch) {
        return approval(batch, book.ofKind("approval"));
    }

    /** One of several approvals, still to be sent. */
    public Move approval(int batch, Stage approval) {
        return book.on(approval.by().orElseThrow() + "-1", CommandType.APPROVE_LIST, batch, approval.id());
    }

    /** Records what an announcement asks for, today. */
    public void recordPublications(int batch) {
        Stage stage = book.ofKind("announcement");
        for (String kind : stage.params().texts("records")) {
            publication(batch, kind, play.today()).accepted();
        }
    }

    /** A publication, still to be sent. */
    public Move publication(int batch, String kind, LocalDate day) {
        return play.by(book.runner(), CommandType.RECORD_PUBLICATION)
                .with("batch", batch)
                .with("kind", kind)
                .with("on", day.toString())
                .with("where", "示例媒体与示例大会（虚构）");
    }

    /** Lets time pass until the standing notice of a batch has run out, and closes the stage. */
    public void endNotice(int batch) {
        endNotice(batch, book.ofKind("notice").id());
    }

    /** The same for one of several notices, published last. */
    public void endNotice(int batch, String notice) {
        play.until(noticeEnds(batch).plusSeconds(60));
        book.close(batch, notice);
    }

    /** The approval on a report, and its closing. */
    public void approve(int batch) {
        report(batch);
        approval(batch).accepted();
        book.close(batch, book.ofKind("approval").id());
    }

    /** The announcement, with all that it asks for. */
    public void announce(int batch) {
        recordPublications(batch);
        book.close(batch, book.ofKind("announcement").id());
    }
}
