package org.jinbang.web.internal.page;

import java.util.List;
import java.util.Optional;
import org.jinbang.process.Actor;
import org.jinbang.process.EditionState;
import org.jinbang.process.Engine;
import org.jinbang.process.Files;
import org.jinbang.process.Reader;
import org.jinbang.process.Referrals;
import org.jinbang.process.Revisions;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Aftercare;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.security.Account;
import org.jinbang.security.Accounts;
import org.jinbang.time.JinbangClock;
import org.jinbang.time.LegalTime;
import org.jinbang.web.internal.http.Address;

/** What the pages are made of, as everybody may read it. */
public record Sources(
        Reader reader,
        Engine engine,
        Schemes schemes,
        Revisions revisions,
        Files files,
        Referrals referrals,
        JinbangClock clock,
        Accounts accounts) {

    /** An edition with its scheme. */
    public record Edition(EditionState state, Scheme scheme) {
        /** How it is called. */
        public Text title() {
            return new Text(
                    state.year() + "年" + scheme.title().zh(), scheme.title().en() + " " + state.year());
        }

        /** Its page. */
        public String path() {
            return Address.path("editions", state.id());
        }

        /** The page of its scheme. */
        public String schemePath() {
            return Address.path("schemes", scheme.id(), scheme.revision());
        }

        /** The parameters of a stage on the day something began. */
        public org.jinbang.json.Json.Obj params(Stage stage, java.time.Instant on) {
            return scheme.values(LegalTime.dateOf(on), state.settings()).resolve(stage.params());
        }

        /** The batch that carries a notice. */
        public Optional<EditionState.Batch> batchOf(String notice) {
            return state.batches().stream()
                    .filter(batch ->
                            batch.notices().stream().anyMatch(each -> each.id().equals(notice)))
                    .findFirst();
        }

        /** The ground of the regulation on which an award was revoked. */
        public Optional<Aftercare.Ground> ground(Reader.RevokedOn revoked) {
            return scheme.aftercare().flatMap(aftercare -> aftercare.ground(revoked.ground()));
        }

        /** Whether the regulation names grounds on which awards are revoked. */
        public boolean revocable() {
            return scheme.aftercare()
                    .filter(aftercare -> !aftercare.grounds().isEmpty())
                    .isPresent();
        }

        /** Whether winners were announced. */
        public boolean announced() {
            return state.announced(scheme).isPresent();
        }
    }

    /** All editions, the latest first. */
    public List<Edition> editions() {
        return reader.editions().stream()
                .map(state -> new Edition(state, reader.schemeOf(state.id())))
                .sorted((a, b) -> Integer.compare(b.state().year(), a.state().year()))
                .toList();
    }

    /** One edition. */
    public Edition edition(String id) {
        return new Edition(reader.edition(Actor.PUBLIC, id), reader.schemeOf(id));
    }

    /** What a person is called whom a regulation has named in public; empty if the person was erased. */
    public String name(String person) {
        return accounts.find(person).map(Account::name).orElse("");
    }

    /** A public text of an edition; empty if it was erased. */
    public String text(Edition edition, String value) {
        return reader.text(Actor.PUBLIC, edition.state().id(), value).orElse("");
    }
}
