package org.jinbang.rest.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.process.Actor;
import org.jinbang.process.Files;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Text;

/** Files in memory, for applications {@code a1} only; {@code f-erased} was erased. */
final class FakeFiles implements Files {
    private final List<Content> all = new ArrayList<>();
    Optional<About> about = Optional.empty();
    final List<Actor> uploaders = new ArrayList<>();

    @Override
    public synchronized Stored store(Actor actor, String application, String name, byte[] content) {
        if (!application.equals("a1")) {
            throw refused(RefusalCode.UNKNOWN_TARGET);
        }
        if (content.length == 0) {
            throw refused(RefusalCode.FILE_REFUSED);
        }
        uploaders.add(actor);
        Stored stored = new Stored("f-" + all.size(), name, "application/pdf", content.length, "0".repeat(64));
        all.add(new Content(stored, about, Optional.of(content)));
        return stored;
    }

    @Override
    public synchronized Content read(Actor actor, String file) {
        if (file.equals("f-erased")) {
            return new Content(new Stored(file, "x.pdf", "application/pdf", 1, "0"), about, Optional.empty());
        }
        return all.stream()
                .filter(each -> each.file().id().equals(file))
                .findFirst()
                .orElseThrow(() -> refused(RefusalCode.UNKNOWN_TARGET));
    }

    private static RefusedException refused(RefusalCode code) {
        return new RefusedException(new Refusal(code, new Text("不予接收", "Refused"), Optional.empty()));
    }
}
