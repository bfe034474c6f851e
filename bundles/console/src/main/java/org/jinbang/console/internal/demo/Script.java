package org.jinbang.console.internal.demo;

import java.time.LocalDate;
import org.jinbang.process.ApplicationState;

/** A part of the script of a scheme, with everything at hand that scripts share. */
public abstract class Script {
    /** The stage on which it is played. */
    protected final Play play;
    /** The year of the edition. */
    protected final int year;
    /** From stage to stage. */
    protected final ByTheBook book;
    /** Applications. */
    protected final Filing filing;
    /** Checks, reviews and ballots. */
    protected final Judging judging;
    /** Publicity, approval and announcement. */
    protected final Listing listing;
    /** Objections. */
    protected final Objecting objecting;
    /** What follows the award. */
    protected final Laureates laureates;

    /** A part of the edition of a year. */
    protected Script(Play play, int year) {
        this.play = play;
        this.year = year;
        this.book = new ByTheBook(play);
        this.filing = new Filing(play);
        this.judging = new Judging(play, book);
        this.listing = new Listing(play, book);
        this.objecting = new Objecting(play);
        this.laureates = new Laureates(play);
    }

    /** The day on which is played what the script puts on this day of the year. */
    protected final LocalDate day(int month, int day) {
        return play.day(month, day);
    }

    /** The journal must verify, by which a branch is taken. */
    public final void verified(Branch branch) {
        play.verifies(book.runner());
        play.took(branch);
    }

    /** An application must stand for an award, by which a branch is taken. */
    protected final void standsFor(String application, String award, Branch branch) {
        String found = play.state(book.runner(), application).award();
        play.require(
                found.equals(award),
                application + " 应为 " + award + "，现为 " + found,
                application + " should be " + award + "; it is " + found);
        play.took(branch);
    }

    /** An application must stand so, by which a branch is taken. */
    protected final void came(String application, ApplicationState.Status status, Branch branch) {
        play.stands(application, status);
        play.took(branch);
    }
}
