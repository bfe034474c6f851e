package org.jinbang.console.internal.command;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.json.Codec;
import org.jinbang.process.Reader;

/** {@code award:journal-verify}. */
@Service
@Command(
        scope = "award",
        name = "journal-verify",
        description = "核验届次台账：重算每一状态并比对 / Verifies the journal of an edition: recomputes every state and compares")
public final class JournalVerify extends AwardCommand {
    @Reference
    Reader reader;

    @Argument(name = "edition", required = true, description = "届次 / edition")
    @Completion(EditionCompleter.class)
    String edition;

    @Override
    View run() {
        Reader.Verification result = reader.verify(actor(), edition);
        if (!result.faults().isEmpty()) {
            String faults = String.join("\n", result.faults());
            throw new Failure(
                    "台账核验不一致，共 {0} 处：\n{1}",
                    "The journal does not verify, {0} fault(s):\n{1}",
                    result.faults().size(),
                    faults);
        }
        return View.of(Codec.write(result))
                .line(
                        "{0} 台账核验一致：{1} 个序列，{2} 项行为",
                        "The journal of {0} verifies: {1} streams, {2} acts",
                        result.edition(),
                        result.streams(),
                        result.acts())
                .line("根摘要 {0}", "Root {0}", result.root());
    }
}
