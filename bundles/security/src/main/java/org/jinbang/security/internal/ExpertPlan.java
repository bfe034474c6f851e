package org.jinbang.security.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jinbang.process.Actor;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Text;
import org.jinbang.security.Deed;
import org.jinbang.security.Experts;
import org.jinbang.security.Experts.NewExpert;
import org.jinbang.security.Experts.Outcome;
import org.jinbang.security.internal.ExpertBook.Known;
import org.jinbang.security.internal.ExpertRules.Fault;
import org.jinbang.security.store.AccountStore.AccountRow;
import org.jinbang.security.store.AccountStore.DeedRow;
import org.jinbang.security.store.ExpertStore.Change;
import org.jinbang.security.store.ExpertStore.EntryRow;
import org.jinbang.security.store.LinkStore.Kind;

/** What entering experts comes to on the register of one moment: who is meant, and what changes. */
final class ExpertPlan {
    private final People people;
    private final ExpertBook book;
    private final ExpertBook.Register register;
    private final Map<String, Known> byPerson = new HashMap<>();
    private final Map<String, Known> byLogin = new HashMap<>();
    private final Map<String, List<Known>> byEmail = new HashMap<>();
    private final Set<String> meant = new HashSet<>();
    private final List<Decision> decisions = new ArrayList<>();

    /** On the register as it is now. */
    ExpertPlan(People people, ExpertBook book) {
        this.people = people;
        this.book = book;
        this.register = book.register();
        for (Known known : register.experts()) {
            byPerson.put(known.person(), known);
            byLogin.put(known.who().login(), known);
            byEmail.computeIfAbsent(plain(known.entry().email()), email -> new ArrayList<>())
                    .add(known);
        }
        byLogin.remove("");
        byEmail.remove("");
    }

    /**
     * What becomes of one expert.
     *
     * @param before the entry there is
     * @param account of whoever is known, in the register or not; whoever has none is invited
     */
    record Decision(NewExpert expert, Optional<Known> before, Optional<String> account) {
        Outcome outcome() {
            return before.isEmpty()
                    ? Outcome.ADDED
                    : before.get().entry().equals(entry()) ? Outcome.LEFT : Outcome.CHANGED;
        }

        boolean invites() {
            return account.isEmpty();
        }

        /** What is left out stays as it was. */
        ExpertEntry entry() {
            Optional<ExpertEntry> was = before.map(Known::entry);
            return new ExpertEntry(
                    expert.email().or(() -> was.map(ExpertEntry::email)).orElse(""),
                    expert.title().or(() -> was.map(ExpertEntry::title)).orElse(""),
                    expert.organisation(),
                    expert.interests().or(() -> was.map(ExpertEntry::interests)).orElse(List.of()),
                    expert.fields().orElse(List.of()),
                    expert.industries()
                            .or(() -> was.map(ExpertEntry::industries))
                            .orElse(List.of()));
        }
    }

    /** The entry of a person. */
    Optional<Known> known(String person) {
        return Optional.ofNullable(byPerson.get(person));
    }

    /** Refuses what would make the register larger than it may be. */
    void requireRoom() {
        long size = register.experts().size()
                + decisions.stream()
                        .filter(decision -> decision.before().isEmpty())
                        .count();
        if (size > Experts.MOST) {
            throw Refused.with(
                    RefusalCode.ENTRY_INVALID,
                    new Text(
                            "专家库最多 " + Experts.MOST + " 人，届时将有 " + size + " 人",
                            "The register holds at most " + Experts.MOST + " experts; it would have " + size));
        }
    }

    List<Decision> decisions() {
        return decisions;
    }

    /** Decides on an expert whose entry keeps the rules; a fault if nobody can be meant. */
    Optional<Fault> enter(NewExpert expert) {
        if (expert.login().isPresent()) {
            return byLogin(expert);
        }
        return expert.email().isPresent()
                ? byEmail(expert)
                : fault(
                        ExpertColumn.EMAIL,
                        "须填写登录名（已有账户者）或电子邮箱（据此邀请）",
                        "Give the login of somebody with an account, or the address to invite");
    }

    private Optional<Fault> byLogin(NewExpert expert) {
        String login = expert.login().orElseThrow();
        Known known = byLogin.get(login);
        if (known != null) {
            return decide(expert, ExpertColumn.LOGIN, known.who().name(), Optional.of(known), known.person());
        }
        Optional<AccountRow> account = people.rowOfLogin(people.loginKey(login));
        return account.isEmpty()
                ? fault(
                        ExpertColumn.LOGIN,
                        "没有登录名为“" + login + "”的账户；尚无账户者请留空，改填电子邮箱",
                        "No account has the login “" + login + "”; for somebody without one leave it empty and give the"
                                + " address")
                : decide(
                        expert,
                        ExpertColumn.LOGIN,
                        people.account(account.get()).name(),
                        known(account.get().id()),
                        account.get().id());
    }

    private Optional<Fault> byEmail(NewExpert expert) {
        String email = plain(expert.email().orElseThrow());
        List<Known> all = byEmail.getOrDefault(email, List.of());
        if (all.size() > 1) {
            return fault(
                    ExpertColumn.EMAIL,
                    "专家库中有多人使用此邮箱；请填写登录名",
                    "The register has several people with this address; give the login");
        }
        if (all.size() == 1) {
            Known known = all.get(0);
            return decide(expert, ExpertColumn.EMAIL, known.who().name(), Optional.of(known), known.person());
        }
        if (!meant.add("mail:" + email)) {
            return twice(ExpertColumn.EMAIL);
        }
        decisions.add(new Decision(expert, Optional.empty(), Optional.empty()));
        return Optional.empty();
    }

    private Optional<Fault> decide(
            NewExpert expert, ExpertColumn column, String name, Optional<Known> before, String account) {
        if (!plain(name).equals(plain(expert.name()))) {
            return fault(
                    ExpertColumn.NAME,
                    "“" + column.title().zh() + "”属于另一姓名的人",
                    "“" + column.title().en() + "” belongs to somebody of another name");
        }
        if (!meant.add(account)) {
            return twice(column);
        }
        decisions.add(new Decision(expert, before, Optional.of(account)));
        return Optional.empty();
    }

    private static Optional<Fault> twice(ExpertColumn column) {
        return fault(column, "同一人已在前面出现", "The same person stands further up already");
    }

    private static Optional<Fault> fault(ExpertColumn column, String zh, String en) {
        return Optional.of(new Fault(column, new Text(zh, en)));
    }

    /** Without spaces and differences of case and width. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u3000]+", "");
    }

    /** A change with the invitations that it holds, to be handed over when it is made. */
    record Built(Change change, List<LinkDesk.Made> invitations) {}

    /** All that was decided, as one change; it makes keys for those who are new. */
    Built build(Actor by, LinkDesk links) {
        List<AccountRow> invited = new ArrayList<>();
        List<LinkDesk.Made> made = new ArrayList<>();
        List<EntryRow> entries = new ArrayList<>();
        List<DeedRow> deeds = new ArrayList<>();
        // One for all: it is as slow as a hash of a password must be, and nobody knows it.
        String password = decisions.stream().anyMatch(Decision::invites) ? people.unusablePassword() : "";
        for (Decision decision : decisions) {
            if (decision.outcome() == Outcome.LEFT) {
                continue;
            }
            String person = decision.account().orElseGet(() -> {
                NewExpert expert = decision.expert();
                AccountRow row = people.invited(expert.name(), expert.email().orElse(""), password);
                invited.add(row);
                made.add(links.prepare(by, row.id(), Kind.INVITATION));
                deeds.add(deed(by, Deed.Kind.INVITED, row.id()));
                return row.id();
            });
            entries.add(book.sealed(person, decision.entry()));
            deeds.add(deed(
                    by,
                    decision.outcome() == Outcome.ADDED ? Deed.Kind.EXPERT_ADDED : Deed.Kind.EXPERT_CHANGED,
                    person));
        }
        return new Built(
                new Change(
                        register.version(),
                        invited,
                        made.stream().map(LinkDesk.Made::row).toList(),
                        entries,
                        List.of(),
                        deeds),
                made);
    }

    /** One entry in the place of another. */
    Change replacing(Actor by, String person, ExpertEntry entry) {
        return new Change(
                register.version(),
                List.of(),
                List.of(),
                List.of(book.sealed(person, entry)),
                List.of(),
                List.of(deed(by, Deed.Kind.EXPERT_CHANGED, person)));
    }

    /** One entry less. */
    Change without(Actor by, String person) {
        return new Change(
                register.version(),
                List.of(),
                List.of(),
                List.of(),
                List.of(person),
                List.of(deed(by, Deed.Kind.EXPERT_REMOVED, person)));
    }

    private DeedRow deed(Actor by, Deed.Kind kind, String account) {
        return new DeedRow(people.now(), by.id(), kind, account, "");
    }
}
