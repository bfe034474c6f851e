package org.jinbang.internal.registry;

import java.util.List;
import java.util.TreeMap;
import org.jinbang.process.Troubles;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The troubles of plug-ins, as they stand now. */
@Component(service = {Troubles.class, TroubleBook.class})
public final class TroubleBook implements Troubles {
    private static final Logger LOG = LoggerFactory.getLogger(TroubleBook.class);

    private final TreeMap<String, Trouble> troubles = new TreeMap<>();

    @Override
    public synchronized List<Trouble> list() {
        return List.copyOf(troubles.values());
    }

    @Override
    public synchronized void report(Trouble trouble) {
        Trouble former = troubles.put(key(trouble.source(), trouble.subject()), trouble);
        if (!trouble.equals(former)) {
            LOG.warn(
                    "Trouble with {}, {}: {}. What to do: {}",
                    trouble.source(),
                    trouble.subject(),
                    trouble.what().en(),
                    trouble.remedy().en());
        }
    }

    @Override
    public synchronized void settle(String source, String subject) {
        if (troubles.remove(key(source, subject)) != null) {
            LOG.info("The trouble with {}, {} is over", source, subject);
        }
    }

    private static String key(String source, String subject) {
        return source + "\n" + subject;
    }
}
