package org.jinbang.security.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jinbang.process.Actor;
import org.jinbang.process.ExpertRegister.Expert;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Power;
import org.jinbang.security.Account;
import org.jinbang.security.Accounts.NewAccount;
import org.jinbang.security.Deed;
import org.jinbang.security.Experts;
import org.jinbang.security.Experts.Competence;
import org.jinbang.security.Experts.Entry;
import org.jinbang.security.Experts.NewExpert;
import org.jinbang.security.OneTimeLink;
import org.jinbang.security.Session;
import org.jinbang.security.SignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The register of experts over memory: who keeps it, who is meant, what is kept and erased. */
final class ExpertsTest {
    private static final String PASSWORD = "yi-er-san-si-wu";

    private final SecurityFixture fixture = new SecurityFixture();
    private final Experts experts = fixture.experts();
    private final Actor admin =
            fixture.accounts().createFirst("admin", "测试管理员", PASSWORD).actor();

    private Account person(String login, String name) {
        return fixture.accounts().create(Actor.SYSTEM, new NewAccount(login, name, PASSWORD, false));
    }

    private static NewExpert known(String login, String name, String organisation, String... fields) {
        return expert(name, Optional.of(login), Optional.empty(), organisation, List.of(), fields);
    }

    private static NewExpert guest(String email, String name, String organisation, String... fields) {
        return expert(name, Optional.empty(), Optional.of(email), organisation, List.of("虚构协会"), fields);
    }

    private static NewExpert expert(
            String name,
            Optional<String> login,
            Optional<String> email,
            String organisation,
            List<String> interests,
            String... fields) {
        return new NewExpert(
                name,
                login,
                email,
                Optional.of("教授"),
                organisation,
                Optional.of(interests),
                Optional.of(List.of(fields)),
                Optional.of(List.of("34")));
    }

    private static Refusal refused(Executable act) {
        return assertThrows(RefusedException.class, act).refusal();
    }

    private List<String> names(String search, String field) {
        return experts
                .list(admin, Optional.ofNullable(search), Optional.ofNullable(field), Optional.empty(), 50)
                .items()
                .stream()
                .map(Entry::name)
                .toList();
    }

    private List<Deed.Kind> deeds(String account) {
        return fixture.store.deedsOf(account, 9).stream().map(Deed::kind).toList();
    }

    @Test
    void theRegisterIsForAdministratorsStandingSeatsAndWhoRunsAnEdition() {
        Actor stranger = person("stranger", "虚构路人").actor();
        Actor judge = person("judge", "虚构评委").actor();
        Actor office = person("office", "虚构办公室").actor();
        fixture.persons.seat(judge.id(), "committee", Power.SUPERVISE);
        fixture.persons.seat(office.id(), "office", Power.RUN);
        Actor seated = new Actor(stranger.id(), Set.of(new Actor.StandingSeat("cn.example", "office")));
        String expert = experts.add(admin, guest("jia@example.cn", "虚构甲", "虚构一", "质量"))
                .expert()
                .person();
        Competence other =
                new Competence(Optional.empty(), "虚构二", Optional.empty(), Optional.of(List.of("质量")), Optional.empty());
        for (Actor may : List.of(admin, office, seated, Actor.SYSTEM)) {
            assertEquals(
                    1,
                    experts.list(may, Optional.empty(), Optional.empty(), Optional.empty(), 9)
                            .items()
                            .size());
            experts.change(may, expert, other);
        }
        for (Actor mayNot : List.of(stranger, judge, Actor.PUBLIC)) {
            for (Executable act : List.<Executable>of(
                    () -> experts.list(mayNot, Optional.empty(), Optional.empty(), Optional.empty(), 9),
                    () -> experts.read(mayNot, expert),
                    () -> experts.look(mayNot, expert, "想看"),
                    () -> experts.add(mayNot, guest("yi@example.cn", "虚构乙", "虚构", "质量")),
                    () -> experts.change(mayNot, expert, other),
                    () -> experts.remove(mayNot, expert),
                    () -> experts.preview(mayNot, new byte[0]),
                    () -> experts.take(mayNot, new byte[0]))) {
                assertEquals(RefusalCode.NOT_ENTITLED, refused(act).code());
            }
        }
        fixture.persons.end(office.id());
        assertEquals(
                RefusalCode.NOT_ENTITLED,
                refused(() -> experts.read(office, expert)).code());
    }

    @Test
    void whoHasAnAccountIsEnteredByLoginAndTheAccountStays() {
        Account zhang = person("zhang", "虚构张");
        Experts.Added added = experts.add(admin, known("  ZHANG ", "虚构 张", "虚构一", "质量", "标准"));
        assertEquals(Optional.empty(), added.invitation());
        assertEquals(zhang.id(), added.expert().person());
        assertEquals("zhang", added.expert().login());
        assertEquals(zhang, fixture.accounts().find(zhang.id()).orElseThrow());
        assertEquals(List.of(Deed.Kind.EXPERT_ADDED, Deed.Kind.CREATED), deeds(zhang.id()));
        assertEquals(
                RefusalCode.ALREADY_DONE,
                refused(() -> experts.add(admin, known("zhang", "虚构张", "虚构二", "质量")))
                        .code());
        Refusal unknown = refused(() -> experts.add(admin, known("nobody", "虚构张", "虚构一", "质量")));
        assertTrue(unknown.detail().en().startsWith("Login: No account has"), unknown.toString());
        Refusal another = refused(() -> experts.add(admin, known("admin", "虚构张", "虚构一", "质量")));
        assertTrue(another.detail().en().startsWith("Name: "), another.toString());
        assertFalse(another.detail().toString().contains("测试管理员"));
    }

    @Test
    void whoHasNoneIsInvitedAndStaysTheSamePerson() {
        fixture.sendsMail();
        Experts.Added added = experts.add(admin, guest("jia@example.cn", "虚构甲", "虚构一", "质量"));
        String person = added.expert().person();
        assertEquals(Account.State.INVITED, added.expert().state());
        assertEquals(List.of(Deed.Kind.EXPERT_ADDED, Deed.Kind.INVITED), deeds(person));
        OneTimeLink link = added.invitation().orElseThrow();
        assertEquals(person, link.account());
        assertEquals(1, fixture.mails.size());
        assertTrue(fixture.mails.get(0).startsWith("jia@example.cn\nINVITATION"), fixture.mails.get(0));
        Account account = fixture.invitations(null, null).accept(link.token(), "jia", PASSWORD);
        assertEquals(person, account.id());
        // Whatever the person writes into the own account, the register knows whom the address means.
        fixture.accounts().setEmail(session("jia"), Optional.of("new@example.cn"));
        assertEquals(
                RefusalCode.ALREADY_DONE,
                refused(() -> experts.add(admin, guest("JIA@example.cn", "虚构甲", "虚构一", "质量")))
                        .code());
        assertEquals("n******@example.cn", experts.read(admin, person).email());
    }

    @Test
    void anAddressInSomebodysOwnAccountMakesNobodyAnExpert() {
        person("sly", "虚构冒名");
        fixture.accounts().setEmail(session("sly"), Optional.of("expert@example.cn"));
        Experts.Added added = experts.add(admin, guest("expert@example.cn", "虚构冒名", "虚构一", "质量"));
        assertEquals(Account.State.INVITED, added.expert().state());
    }

    private Session session(String login) {
        return assertInstanceOf(SignIn.Granted.class, fixture.sessions().signIn(login, PASSWORD))
                .session();
    }

    @Test
    void everyFaultOfAnEntryIsToldAtOnce() {
        Refusal all = refused(() -> experts.add(
                admin,
                new NewExpert(
                        " ",
                        Optional.empty(),
                        Optional.of("no address"),
                        Optional.of("长".repeat(101)),
                        "",
                        Optional.of(List.of("一\u0007")),
                        Optional.empty(),
                        Optional.of(List.of("\u0007")))));
        assertEquals(RefusalCode.ENTRY_INVALID, all.code());
        for (String part : List.of(
                "Name: ", "E-mail: ", "Title: ", "Organisation: ", "Other interests: ", "Fields: ", "Industries: ")) {
            assertTrue(all.detail().en().contains(part), part + " in " + all.detail());
        }
        Refusal nobody = refused(
                () -> experts.add(admin, expert("虚构甲", Optional.empty(), Optional.of(" "), "虚构", List.of(), "质量")));
        assertTrue(nobody.detail().en().startsWith("E-mail: Give the login"), nobody.toString());
    }

    @Test
    void aChangeReplacesWhatTheRegisterSaysAndNothingElse() {
        person("zhang", "虚构张");
        String person =
                experts.add(admin, known("zhang", "虚构张", "虚构一", "质量")).expert().person();
        Entry changed = experts.change(
                admin,
                person,
                new Competence(
                        Optional.empty(),
                        "虚构  二",
                        Optional.of(List.of("虚构三")),
                        Optional.of(List.of("标准", " 标准 ")),
                        Optional.of(List.of("35 专用设备"))));
        assertEquals(List.of("标准"), changed.fields());
        assertEquals(
                new Expert(person, "虚构张", List.of("虚构 二", "虚构三"), List.of("标准"), List.of("35 专用设备")),
                fixture.register().expert(person).orElseThrow());
        experts.change(
                admin,
                person,
                new Competence(
                        Optional.of(""),
                        "虚构 二",
                        Optional.of(List.of("虚构三")),
                        Optional.of(List.of("标准")),
                        Optional.of(List.of("35 专用设备"))));
        assertEquals(
                List.of(Deed.Kind.EXPERT_CHANGED, Deed.Kind.EXPERT_ADDED, Deed.Kind.CREATED),
                deeds(person),
                "what changes nothing is no deed");
        experts.remove(admin, person);
        assertEquals(Optional.empty(), fixture.register().expert(person));
        assertTrue(fixture.accounts().find(person).isPresent());
        for (Executable act :
                List.<Executable>of(() -> experts.remove(admin, person), () -> experts.read(admin, person))) {
            assertEquals(RefusalCode.UNKNOWN_TARGET, refused(act).code());
        }
    }

    @Test
    void theListIsSearchedAndPagedByName() {
        experts.add(admin, guest("a@example.cn", "虚构阿", "虚构钢铁", "质量", "标准"));
        experts.add(admin, guest("b@example.cn", "虚构波", "虚构银行", "质量"));
        experts.add(admin, guest("c@example.cn", "虚构才", "虚构钢铁", "统计"));
        assertEquals(List.of("虚构阿", "虚构波", "虚构才"), names(null, null));
        assertEquals(List.of("虚构阿", "虚构才"), names("钢铁", null));
        assertEquals(List.of("虚构才"), names("统", null));
        assertEquals(List.of("虚构阿", "虚构波"), names(null, "质量"));
        assertEquals(List.of("虚构阿"), names("钢铁", "质量"));
        assertEquals(List.of(), names(null, "质"));
        assertEquals(3, names("虚构协会", null).size());
        var first = experts.list(admin, Optional.empty(), Optional.empty(), Optional.empty(), 2);
        var second = experts.list(admin, Optional.empty(), Optional.empty(), first.next(), 2);
        assertEquals(
                List.of("虚构阿", "虚构波", "虚构才"),
                Stream.concat(first.items().stream(), second.items().stream())
                        .map(Entry::name)
                        .toList());
        assertEquals(Optional.empty(), second.next());
        assertEquals(
                RefusalCode.MALFORMED,
                refused(() -> experts.list(admin, Optional.empty(), Optional.empty(), Optional.of("x"), 2))
                        .code());
    }

    @Test
    void anAddressIsMaskedUnlessAskedForWithAReasonThatThePersonSees() {
        String person = experts.add(admin, guest("jia@example.cn", "虚构甲", "虚构一", "质量"))
                .expert()
                .person();
        assertEquals("j******@example.cn", experts.read(admin, person).email());
        assertEquals(
                RefusalCode.REASON_MISSING,
                refused(() -> experts.look(admin, person, " ")).code());
        assertEquals("jia@example.cn", experts.look(admin, person, "电话约请").email());
        var looks = fixture.personalData().looksAt(person, Optional.empty(), 9).items();
        assertEquals(1, looks.size());
        assertEquals("电话约请", looks.get(0).reason());
        assertEquals("expert-register", looks.get(0).what());
    }

    @Test
    void whoIsErasedIsNoExpertAnyMoreAndBeforeTookTheEntryAlong() {
        Account zhang = person("zhang", "虚构张");
        experts.add(admin, known("zhang", "虚构张", "虚构一", "质量"));
        String held = fixture.personalData().held(zhang.id()).canonical();
        assertTrue(held.contains("\"organisation\":\"虚构一\""), held);
        fixture.personalData().erase(session("zhang"), zhang.id(), PASSWORD);
        assertEquals(List.of(), fixture.register().experts());
        assertEquals(Optional.empty(), fixture.store.experts().find(zhang.id()));
        String guest = experts.add(admin, guest("jia@example.cn", "虚构甲", "虚构一", "质量"))
                .expert()
                .person();
        fixture.invitations(null, null).revoke(admin, guest);
        assertEquals(List.of(), fixture.register().experts());
    }

    @Test
    void nothingOfAnEntryLiesOpenInTheStore() {
        String person = experts.add(admin, guest("jia@example.cn", "虚构甲", "secret-org", "secret-field"))
                .expert()
                .person();
        String stored =
                new String(fixture.store.experts().find(person).orElseThrow().entry());
        assertFalse(stored.contains("secret"), stored);
        // The key alone keeps it: without, nothing is left to be read.
        fixture.vault.erase(person);
        assertEquals(List.of(), fixture.register().experts());
    }
}
