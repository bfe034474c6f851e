package org.jinbang.security.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jinbang.process.Actor;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Text;
import org.jinbang.security.Deed;
import org.jinbang.security.SecondFactors;
import org.jinbang.security.Session;
import org.jinbang.security.store.AccountStore;
import org.jinbang.security.store.AccountStore.AccountRow;
import org.jinbang.security.store.AccountStore.DeedRow;
import org.jinbang.security.store.FactorStore.FactorRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The second factors, over the store. */
@Component
public final class SecondFactorDesk implements SecondFactors {
    private static final String ISSUER = "Jinbang";
    private static final int SECRET_BYTES = 20;

    private final People people;
    private final AccountStore store;
    private final FactorPolicy policy;
    private final Codes codes;

    /** Works for {@code people}; {@code policy} says who needs one. */
    @Activate
    public SecondFactorDesk(@Reference People people, @Reference FactorPolicy policy) {
        this.people = people;
        this.store = people.store();
        this.policy = policy;
        this.codes = new Codes(people);
    }

    @Override
    public Status status(String account) {
        AccountRow row = people.row(account);
        Optional<FactorRow> active = store.factors().find(account, true);
        return new Status(
                policy.requires(row),
                active.isPresent(),
                active.map(FactorRow::since),
                store.factors().recoveryLeft(account));
    }

    @Override
    public Enrolment begin(Session session, String password) {
        AccountRow row = people.row(session.actor().id());
        people.requirePassword(row, password);
        byte[] secret = people.secrets().bytes(SECRET_BYTES);
        store.factors().begin(new FactorRow(row.id(), false, codes.seal(row.id(), secret), 0, people.now()));
        String text = Totp.base32(secret);
        String label = encoded(ISSUER) + ":" + encoded(people.account(row).login());
        return new Enrolment(
                text,
                "otpauth://totp/" + label + "?secret=" + text + "&issuer=" + encoded(ISSUER) + "&digits=" + Totp.DIGITS
                        + "&period=30&algorithm=SHA1");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public List<String> confirm(Session session, String code) {
        AccountRow row = people.row(session.actor().id());
        FactorRow pending = store.factors()
                .find(row.id(), false)
                .orElseThrow(() -> Refused.with(
                        RefusalCode.WRONG_STAGE, new Text("请先开始设置双因素验证", "Begin to set up the second factor first")));
        List<String> recovery = codes.newRecoveryCodes();
        require(codes.confirm(row, pending, plain(code), codes.recoveryHashes(row.id(), recovery)));
        store.removeSessions(row.id(), Optional.of(session.id()));
        store.enrolled(row.id(), session.id());
        note(session.actor(), Deed.Kind.SECOND_FACTOR_SET, row.id());
        return recovery;
    }

    @Override
    public List<String> renewRecovery(Session session, String code) {
        AccountRow row = people.row(session.actor().id());
        require(codes.check(row, active(row), plain(code)));
        List<String> recovery = codes.newRecoveryCodes();
        store.factors().putRecovery(row.id(), codes.recoveryHashes(row.id(), recovery));
        return recovery;
    }

    @Override
    public void remove(Session session, String code) {
        AccountRow row = people.row(session.actor().id());
        FactorRow factor = active(row);
        if (policy.requires(row)) {
            throw Refused.with(
                    RefusalCode.NOT_ENTITLED,
                    new Text("您的职责要求双因素验证，不能关闭", "Your duty needs the second factor; it cannot be given up"));
        }
        require(codes.check(row, factor, plain(code)));
        store.factors().remove(row.id());
        note(session.actor(), Deed.Kind.SECOND_FACTOR_REMOVED, row.id());
    }

    @Override
    public void reset(Actor by, String account) {
        people.requireAdministrator(by);
        AccountRow row = people.row(account);
        if (!store.factors().remove(account)) {
            throw Refused.with(RefusalCode.UNKNOWN_TARGET, new Text("该账户未设置双因素验证", "The account has no second factor"));
        }
        store.removeSessions(account, Optional.empty());
        store.clearFailures(Codes.failureKey(row));
        note(by, Deed.Kind.SECOND_FACTOR_RESET, account);
    }

    private FactorRow active(AccountRow row) {
        return store.factors()
                .find(row.id(), true)
                .orElseThrow(() ->
                        Refused.with(RefusalCode.WRONG_STAGE, new Text("尚未设置双因素验证", "There is no second factor yet")));
    }

    private static String plain(String code) {
        return code == null ? "" : code.strip().replace(" ", "");
    }

    private static void require(Credentials.Result result) {
        if (result.later().isPresent()) {
            throw Refused.notBefore(result.later().get());
        }
        if (!result.matches()) {
            throw Refused.with(
                    RefusalCode.NOT_ENTITLED, new Text("验证码不正确，或已被使用", "The code is wrong or was used before"));
        }
    }

    private void note(Actor by, Deed.Kind kind, String account) {
        store.add(new DeedRow(people.now(), by.id(), kind, account, ""));
    }
}
