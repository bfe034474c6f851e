package org.jinbang.rest.internal.summary;

import java.util.List;
import java.util.Optional;
import org.jinbang.process.Refusal;
import org.jinbang.rest.internal.summary.Mistake.Place;
import org.jinbang.scheme.Text;

/** How far an import is; written by the one that does it, read by whoever asks. */
final class Progress {
    /** Mistakes told of one file. */
    private static final int MOST_MISTAKES = 500;

    private final String id;
    private final String edition;
    private final boolean checkOnly;
    private State state = State.READING;
    private int rows;
    private int done;
    private int added;
    private int changed;
    private List<Mistake> mistakes = List.of();
    private Optional<Text> reason = Optional.empty();

    /** Where an import is. */
    enum State {
        /** The file is being read. */
        READING,
        /** Its rows are being compared with what is there. */
        COMPARING,
        /** Drafts are being written. */
        WRITING,
        /** It is done. */
        DONE,
        /** The file has mistakes, or what it asks for is refused; nothing was written. */
        REFUSED,
        /** It broke off while writing; the same file can be imported again. */
        BROKEN_OFF
    }

    /**
     * An import as it is shown.
     *
     * @param rows how many there are, as soon as that is known
     * @param done how many of them have been compared or written
     * @param added rows that are new; what it would come to, if only checked
     * @param left rows that change nothing
     * @param mistakes how many the file has
     * @param told the first of them
     * @param reason why it was refused or broke off, besides mistakes
     */
    record View(
            String id,
            String edition,
            boolean checkOnly,
            State state,
            int rows,
            int done,
            int added,
            int changed,
            int left,
            int mistakes,
            List<Mistake> told,
            Optional<Text> reason) {}

    Progress(String id, String edition, boolean checkOnly) {
        this.id = id;
        this.edition = edition;
        this.checkOnly = checkOnly;
    }

    synchronized View view() {
        List<Mistake> told = mistakes.subList(0, Math.min(MOST_MISTAKES, mistakes.size()));
        boolean compared = state == State.WRITING || state == State.DONE || state == State.BROKEN_OFF;
        int left = compared ? rows - added - changed : 0;
        return new View(id, edition, checkOnly, state, rows, done, added, changed, left, mistakes.size(), told, reason);
    }

    synchronized boolean over() {
        return state == State.DONE || state == State.REFUSED || state == State.BROKEN_OFF;
    }

    synchronized void comparing(int all) {
        state = State.COMPARING;
        rows = all;
    }

    synchronized void row() {
        done++;
    }

    synchronized void count(boolean isNew, boolean isChange) {
        added += isNew ? 1 : 0;
        changed += isChange ? 1 : 0;
    }

    synchronized void writing() {
        state = State.WRITING;
        done = 0;
    }

    synchronized void done() {
        state = State.DONE;
    }

    synchronized void unreadable(Text why) {
        state = State.REFUSED;
        reason = Optional.of(why);
    }

    synchronized void mistaken(List<Mistake> all) {
        state = State.REFUSED;
        mistakes = List.copyOf(all);
    }

    /** The first refusal comes before anything is written; a later one breaks off. */
    synchronized void refused(Refusal refusal, Place place) {
        boolean nothing = done == 0;
        state = nothing ? State.REFUSED : State.BROKEN_OFF;
        Text detail = refusal.detail();
        reason = Optional.of(
                nothing
                        ? detail
                        : new Text(
                                        "在 {0} 中断：{1}。之前的行已保存，可再次导入同一文件继续",
                                        "It broke off at {0}: {1}. The rows before are saved; import the same file again"
                                                + " to go on")
                                .with(place.cell(), detail));
    }

    synchronized void interrupted() {
        state = State.BROKEN_OFF;
        reason = Optional.of(new Text(
                "服务器停止，导入中断；可再次导入同一文件继续", "The server stopped and broke it off; import the same file again to go on"));
    }

    synchronized void failed() {
        state = done == 0 || state != State.WRITING ? State.REFUSED : State.BROKEN_OFF;
        reason = Optional.of(
                new Text("服务器出错，已登记；可再次导入同一文件", "The server failed, which is on record; import the same file again"));
    }
}
