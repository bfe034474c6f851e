package org.jinbang.console.internal.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.json.Codec;
import org.jinbang.process.Mover;
import org.jinbang.scheme.Text;
import org.jinbang.store.Relocation.Place;

/** {@code award:database-move}. Administrative: being at the server's console is enough. */
@Service
@Command(
        scope = "award",
        name = "database-move",
        description = "将嵌入式数据库迁至 PostgreSQL / Moves the embedded databases to PostgreSQL",
        detailedDescription = "award:database-move --url jdbc:postgresql://db/jinbang --vault-url"
                + " jdbc:postgresql://db/jinbang_keys --user jinbang")
public final class DatabaseMove extends AwardCommand {
    @Reference
    Mover mover;

    @Option(name = "--url", required = true, description = "新的业务数据库（须为空库）/ the new database of the store, empty")
    String url;

    @Option(name = "--user", required = true, description = "用户 / its user")
    String user;

    @Option(name = "--password", description = "密码；不写则提示输入 / its password; asked for if left out")
    String password;

    @Option(name = "--vault-url", required = true, description = "新的密钥库（须为空库）/ the new database of the keys, empty")
    String vaultUrl;

    @Option(name = "--vault-user", description = "密钥库用户；默认同上 / its user; by default the same")
    String vaultUser;

    @Option(
            name = "--vault-password",
            description = "密钥库密码；用户相同则同上，否则提示输入 / its password; the same for the same user, else asked for if left out")
    String vaultPassword;

    @Override
    View run() {
        if (url.equals(vaultUrl)) {
            throw new Failure(
                    "密钥须放在另一个数据库，以便分开备份", "The keys need a database of their own, so that they are backed up apart");
        }
        Place store = new Place(url, user, password != null ? password : Passwords.ask(session, language(), user));
        Place keys = new Place(vaultUrl, vaultUser == null ? user : vaultUser, vaultSecret(store));
        try {
            return view(mover.move(store, keys));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new Failure("未迁移，一切照旧：{0}", "Nothing was moved, all goes on as before: {0}", e.getMessage());
        }
    }

    /** Another user has another password. */
    private String vaultSecret(Place store) {
        if (vaultPassword != null) {
            return vaultPassword;
        }
        return vaultUser == null || vaultUser.equals(user)
                ? store.password()
                : Passwords.ask(session, language(), vaultUser);
    }

    private static View view(Mover.Moved moved) {
        Table tables = Table.of(new Text("表", "table"), new Text("行数", "rows"));
        moved.rows().forEach(tables::row);
        View view = View.of(Codec.write(moved))
                .line("已全部复制，服务器改用新数据库", "Everything was copied; the server goes on there")
                .table(tables);
        moved.editions()
                .forEach(edition -> view.line(
                        "{0}：两边台账核验一致，{1} 项行为，根摘要 {2}",
                        "{0}: the journal verifies on both sides, {1} acts, root {2}",
                        edition.edition(),
                        edition.acts(),
                        edition.root()));
        return view;
    }
}
