package org.jinbang.security.internal;

import org.jinbang.process.Actor;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Text;
import org.jinbang.security.Account;
import org.jinbang.security.Accounts.NewAccount;
import org.jinbang.security.Deed;
import org.jinbang.security.store.AccountStore;
import org.jinbang.security.store.AccountStore.AccountRow;
import org.jinbang.security.store.AccountStore.DeedRow;

/** The account with which a server begins: nobody is there who could create it, so the machine or a token vouches. */
final class FirstAdministrator {
    private final People people;
    private final AccountStore store;

    FirstAdministrator(People people) {
        this.people = people;
        this.store = people.store();
    }

    boolean needed() {
        return store.administrators(Account.State.ACTIVE.name()) == 0;
    }

    /** For whoever is at the server's own console. */
    Account create(String login, String name, String password) {
        requireNeeded();
        AccountRow row = people.created(new NewAccount(login, name, password, true));
        if (!store.insert(row, deed(row))) {
            throw Refused.loginTaken();
        }
        return people.account(row);
    }

    /** For whoever holds the token of the log; it is used up only if this succeeds. */
    Account create(String token, String login, String name, String password) {
        requireNeeded();
        AccountRow row = people.created(new NewAccount(login, name, password, true));
        if (store.byLogin(row.loginHash()).isPresent()) {
            throw Refused.loginTaken();
        }
        DeedRow deed = deed(row);
        if (!store.insertFirst(row, deed, Secrets.hash(token), deed.at())) {
            throw Refused.with(
                    RefusalCode.NOT_ENTITLED,
                    new Text(
                            "一次性令牌不正确、已使用或已过期；重新启动服务器即生成新令牌",
                            "The one-time token is wrong, used or expired; the server makes a new one when it starts"));
        }
        return people.account(row);
    }

    private DeedRow deed(AccountRow row) {
        return new DeedRow(people.now(), Actor.SYSTEM.id(), Deed.Kind.CREATED_FIRST, row.id(), "");
    }

    private void requireNeeded() {
        if (!needed()) {
            throw Refused.with(
                    RefusalCode.ALREADY_DONE,
                    new Text("已有管理员，请由管理员开设账户", "There is an administrator; ask one for an account"));
        }
    }
}
