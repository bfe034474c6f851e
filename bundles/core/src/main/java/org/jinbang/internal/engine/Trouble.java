package org.jinbang.internal.engine;

import java.util.Optional;
import org.jinbang.process.Command;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Text;
import org.jinbang.store.StoreBusyException;
import org.jinbang.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person and the administrator are told when the store did not do it. */
final class Trouble {
    private static final Logger LOG = LoggerFactory.getLogger(EngineImpl.class);

    private Trouble() {}

    /** The answer to a command of which nothing was stored. */
    static Refusal of(Command command, RuntimeException e) {
        if (e instanceof StoreBusyException) {
            LOG.warn(
                    "The command {} on {} waited in vain for others; nothing has changed. If this happens often, the"
                            + " database is too slow or poolSize is too small: {}",
                    command.type(),
                    command.target(),
                    e.getCause().getMessage());
            return Refusal.busy();
        }
        if (e instanceof StoreUnavailableException) {
            LOG.error(
                    "The command {} on {} was refused: the database does not answer or cannot write; nothing has"
                            + " changed. See that its disk has space and that it runs; the server goes on by itself then",
                    command.type(),
                    command.target(),
                    e);
            return Refusal.storeUnavailable();
        }
        LOG.error(
                "The command {} on {} could not be stored; nothing has changed. Check the database and its disk",
                command.type(),
                command.target(),
                e);
        return refusal(
                RefusalCode.FAILED,
                "服务器暂时未能办理，没有任何变更，请稍后重试",
                "The server could not do it; nothing has changed. Try again later");
    }

    /** The answer to a command that may have been stored all the same. */
    static Refusal unknown(Command command, RuntimeException e) {
        LOG.error(
                "The command {} on {} was being stored when the database failed; whether it was is not known until the"
                        + " database answers again. Check the database and its disk",
                command.type(),
                command.target(),
                e);
        return refusal(
                RefusalCode.STORE_UNAVAILABLE,
                "保存时数据库中断，尚不知是否已办理。请稍后以同一指令编号重试：已办理的不会重复",
                "The database failed while this was stored; it is not known whether it was done. Send the same again later"
                        + " under the same key: it will not be done twice");
    }

    private static Refusal refusal(RefusalCode code, String zh, String en) {
        return new Refusal(code, new Text(zh, en), Optional.empty());
    }
}
