package org.jinbang.persistence.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jinbang.store.Store.RefusalRow;

/** A refused command. */
@Entity
@Table(name = "jb_refusal")
class RefusalEntity {
    private static final int LENGTH = 255;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    @Column(name = "happened_at")
    Instant at;

    String actor;
    String edition;
    String target;
    String command;
    String code;
    String article;

    /** For Hibernate. */
    protected RefusalEntity() {}

    RefusalEntity(RefusalRow row) {
        at = row.at().truncatedTo(ChronoUnit.MICROS);
        actor = clipped(row.actor());
        edition = clipped(row.edition());
        target = clipped(row.target());
        command = clipped(row.command());
        code = clipped(row.code());
        article = clipped(row.article());
    }

    /** A refused command may carry anything; the register shortens it rather than lose the entry. */
    private static String clipped(String text) {
        return text == null ? "" : text.substring(0, Math.min(text.length(), LENGTH));
    }

    RefusalRow row() {
        return new RefusalRow(id, at, actor, edition, target, command, code, article);
    }
}
