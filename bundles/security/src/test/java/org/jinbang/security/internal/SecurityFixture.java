package org.jinbang.security.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jinbang.mail.MailOut;
import org.jinbang.process.ExpertRegister;
import org.jinbang.process.Reader;
import org.jinbang.security.Accounts;
import org.jinbang.security.Entrance;
import org.jinbang.security.Experts;
import org.jinbang.security.Invitations;
import org.jinbang.security.PasswordResets;
import org.jinbang.security.PersonalData;
import org.jinbang.security.PublicKeys;
import org.jinbang.security.SecondFactors;
import org.jinbang.security.Sessions;
import org.jinbang.security.store.MemoryAccountStore;
import org.jinbang.time.JinbangClock;

/** The security services over memory, with a clock that a test moves and hashes that cost little. */
public final class SecurityFixture {
    private static final PasswordHash.Cost CHEAP = new PasswordHash.Cost(64, 1);
    private static final Duration IDLE = Duration.ofHours(2);
    private static final Duration ABSOLUTE = Duration.ofHours(12);

    /** The store. */
    public final MemoryAccountStore store = new MemoryAccountStore();

    /** The keys. */
    public final MemoryVault vault = new MemoryVault();

    /** Who has which parts, as a test says. */
    public final FakePersons persons = new FakePersons(vault);

    /** Mails that were handed over, each as address, subject and body in one. */
    public final List<String> mails = new CopyOnWriteArrayList<>();

    private final TestClock clock = new TestClock();
    private final People people = new People(store, vault, CHEAP, clock);
    private final Accounts accounts = new AccountDesk(people);
    private final FactorPolicy policy;
    private final SessionDesk sessions;
    private final LinkDesk links = new LinkDesk(people, "https://award.example", 14, 60, Runnable::run);
    private final SecondFactors secondFactors;
    private final PersonalData personalData = new PersonalDataDesk(people, persons, 10);
    private final PublicKeys publicKeys;

    /** No duty needs a second factor. */
    public SecurityFixture() {
        this(List.of());
    }

    /** The duties named need a second factor. */
    public SecurityFixture(List<String> duties) {
        policy = new FactorPolicy(persons, duties);
        sessions = new SessionDesk(people, policy, IDLE, ABSOLUTE);
        secondFactors = new SecondFactorDesk(people, policy);
        publicKeys = new PublicKeyDesk(people);
    }

    /** Lets mail out; without it there is none. */
    public void sendsMail() {
        links.mail(new MailOut() {
            @Override
            public boolean sends() {
                return true;
            }

            @Override
            public boolean send(Message message) {
                mails.add(message.address().orElse("") + "\n" + message.template() + "\n" + message.data());
                return true;
            }
        });
    }

    /** Invitations; {@code reader} knows which award takes applications. */
    public Invitations invitations(Reader reader, JinbangClock legal) {
        return new InvitationDesk(people, links, vault, persons, reader, legal, true);
    }

    /** The register of experts. */
    public Experts experts() {
        return new ExpertDesk(people, new ExpertBook(people), links, vault, personalData, persons);
    }

    /** The register of experts as others ask it. */
    public ExpertRegister register() {
        return new ExpertBook(people);
    }

    /** Links for new passwords. */
    public PasswordResets resets() {
        return links;
    }

    /** The second factors. */
    public SecondFactors secondFactors() {
        return secondFactors;
    }

    /** The personal data. */
    public PersonalData personalData() {
        return personalData;
    }

    /** The public keys. */
    public PublicKeys publicKeys() {
        return publicKeys;
    }

    /** The code that an authenticator shows now. */
    public String code(String base32) {
        return Totp.code(unbase32(base32), Totp.step(clock.instant()), Totp.DIGITS);
    }

    private static byte[] unbase32(String text) {
        java.math.BigInteger bits = java.math.BigInteger.ZERO;
        for (char c : text.toCharArray()) {
            bits = bits.shiftLeft(5).or(java.math.BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c)));
        }
        byte[] bytes = bits.toByteArray();
        byte[] out = new byte[text.length() * 5 / 8];
        int from = Math.max(0, bytes.length - out.length);
        System.arraycopy(bytes, from, out, out.length - (bytes.length - from), bytes.length - from);
        return out;
    }

    /** The accounts. */
    public Accounts accounts() {
        return accounts;
    }

    /** The sessions. */
    public Sessions sessions() {
        return sessions;
    }

    /** Makes a one-time token for the first administrator. */
    public String firstToken() {
        return FirstStart.newToken(people);
    }

    /** An entrance whose settings differ from the defaults by {@code settings}. */
    public static Entrance entrance(Map<String, Object> settings) {
        return new EntranceDesk(Settings.of(ServerSettings.class, settings));
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }

    FactorPolicy policy() {
        return policy;
    }

    People people() {
        return people;
    }

    private static final class TestClock extends Clock {
        private volatile Instant now = Instant.parse("2024-05-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
